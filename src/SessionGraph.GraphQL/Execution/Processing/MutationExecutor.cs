namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// Executes the fields of a mutation one after another. Each field is written before the next one starts, because the next mutation may change
/// what this one returned. If the request ends early, <c>data</c> still has the fields that completed. See
/// https://spec.graphql.org/September2025/#sec-Normal-and-Serial-Execution.
/// </summary>
/// <param name="context">The execution.</param>
/// <param name="completion">Writes the result.</param>
/// <param name="timeout">The timeout of the request.</param>
internal sealed class MutationExecutor(OperationContext context, ResultCompletion completion, TimeSpan timeout)
{
    /// <summary>Executes the fields of the root.</summary>
    public async ValueTask ExecuteAsync(ObjectBatch root, CancellationToken cancellationToken)
    {
        var resolver = new FieldResolver(context);
        var selections = root.SelectionSet.Selections;
        var order = root.SelectionSet.OrderOf(context.IncludeFlags);
        Exception? abortion = null;
        completion.Output.WriteStartObject();
        for (var position = 0; position < selections.Count; position++)
        {
            var index = order is null ? position : order[position];
            if (!selections[index].IsIncluded(context.IncludeFlags))
                continue;

            var start = completion.Output.Position;
            var isStarted = abortion is null;
            try
            {
                if (isStarted)
                {
                    context.RequestAborted.ThrowIfCancellationRequested();
                    context.ClearDataLoaders();
                    await resolver.ResolveAsync(root, index);
                    context.RequestAborted.ThrowIfCancellationRequested();
                    if (completion.TryWriteField(null, selections[index], root.Columns[index], 0))
                    {
                        completion.CheckLimits();
                        continue;
                    }

                    completion.Output.Rewind(0);
                    return;
                }
            }
            catch (Exception exception) when (context.IsAbortedBy(exception) && !cancellationToken.IsCancellationRequested)
            {
                abortion = exception;
                context.Limits.AllowTrailingNulls();
                isStarted = root.Columns[index] is not null;
            }

            if (completion.TryWriteAborted(selections[index], start, ErrorOf(abortion!, isStarted)))
                continue;

            completion.Output.Rewind(0);
            return;
        }

        completion.Output.WriteEndObject();
    }

    private IError ErrorOf(Exception abortion, bool isStarted)
    {
        var error = abortion is GraphQLException { Errors: [var known, ..] } ? known : RequestErrors.TimedOut(timeout);
        var outcome = isStarted ? "The field had started. Read the data again to see its effect." : "The field was not executed.";
        return error.WithMessage($"{error.Message} {outcome}");
    }
}
