namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Executes parts of a result that are delivered later.</summary>
/// <param name="context">The context of this execution.</param>
internal abstract class DeferredExecution(OperationContext context)
{
    /// <summary>An exception that does not belong to a field; null if there is none.</summary>
    public Exception? Failure { get; private set; }

    protected OperationContext Context => context;

    /// <summary>Resolves the parts. Never throws.</summary>
    public async Task RunAsync()
    {
        try
        {
            await ResolveAsync();
        }
        catch (Exception exception)
        {
            Failure = exception;
        }
    }

    /// <summary>Writes the parts.</summary>
    public abstract void Complete(DeliverySchedule schedule);

    protected abstract ValueTask ResolveAsync();
}
