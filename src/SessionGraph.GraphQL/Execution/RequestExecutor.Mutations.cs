using SessionGraph.GraphQL.Execution.Processing;

namespace SessionGraph.GraphQL.Execution;

public sealed partial class RequestExecutor
{
    // Completes and writes each field before the next one starts, because the next mutation may change what this one returned. See
    // https://spec.graphql.org/September2025/#sec-Normal-and-Serial-Execution. If the request ends early, `data` still has the fields that
    // completed.
    private async ValueTask ExecuteSeriallyAsync(
        OperationContext context, ResultCompletion completion, CancellationToken cancellationToken)
    {
        var root = CreateRoot(context, null);
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

            if (completion.TryWriteAborted(selections[index], start, MutationError(abortion!, isStarted)))
                continue;

            completion.Output.Rewind(0);
            return;
        }

        completion.Output.WriteEndObject();
    }

    private IError MutationError(Exception abortion, bool isStarted)
    {
        var error = abortion is GraphQLException { Errors: [var known, ..] } ? known : TimedOut();
        var outcome = isStarted ? "The field had started. Read the data again to see its effect." : "The field was not executed.";
        return error.WithMessage($"{error.Message} {outcome}");
    }
}
