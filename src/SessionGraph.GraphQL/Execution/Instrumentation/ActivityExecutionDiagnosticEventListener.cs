using System.Diagnostics;
using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Execution.Instrumentation;

/// <summary>
/// Creates activities by the names of the OpenTelemetry semantic conventions, in the source <see cref="SourceName"/>. They never have
/// documents, variables or the messages of exceptions. See https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/.
/// </summary>
/// <param name="options">What to record.</param>
public sealed class ActivityExecutionDiagnosticEventListener(InstrumentationOptions options) : ExecutionDiagnosticEventListener
{
    /// <summary>The name of the activity source.</summary>
    public const string SourceName = "SessionGraph.GraphQL";

    private static readonly ActivitySource s_source = new(SourceName);

    /// <inheritdoc />
    public override bool EnableExecuteRequest => IsWanted(ActivityScopes.ExecuteRequest) && s_source.HasListeners();

    /// <inheritdoc />
    public override bool EnableResolveFieldValue => IsWanted(ActivityScopes.ResolveFieldValue) && IsRecording;

    /// <inheritdoc />
    public override bool EnableExecuteBatch => IsWanted(ActivityScopes.DataLoaderBatch) && IsRecording;

    // A request that is not sampled needs no activities below its own.
    private static bool IsRecording => s_source.HasListeners() && Activity.Current is { IsAllDataRequested: true };

    /// <inheritdoc />
    public override IDisposable? ExecuteRequest(RequestContext context)
        => s_source.StartActivity(OperationNames.UnknownOperation, ActivityKind.Server) is { } activity ? new OperationActivity(activity, context) : null;

    /// <inheritdoc />
    public override IDisposable? OnSubscriptionEvent(RequestContext context)
    {
        // A subscription can be open for days, so each event has a trace of its own, with a link to the one that subscribed.
        ActivityLink[] links = Activity.Current is { } subscription ? [new ActivityLink(subscription.Context)] : [];
        Activity.Current = null;
        return s_source.StartActivity(ActivityKind.Internal, links: links, name: "subscription event") is { } activity
            ? new OperationActivity(activity, context)
            : null;
    }

    /// <inheritdoc />
    public override IDisposable? ResolveFieldValue(IMiddlewareContext context)
        => s_source.StartActivity(context.Selection.Field.Coordinate)?
            .SetTag("graphql.selection.name", context.Selection.ResponseName)
            .SetTag("graphql.selection.path", context.Path.ToString())
            .SetTag("graphql.selection.field.coordinate", context.Selection.Field.Coordinate);

    /// <inheritdoc />
    public override void ResolveFieldValueError(IMiddlewareContext context, Exception exception)
        => Activity.Current?
            .SetTag("error.type", exception is GraphQLException { Errors: [{ Code: { } code }, ..] } ? code : exception.GetType().FullName)
            .SetStatus(ActivityStatusCode.Error);

    /// <inheritdoc />
    public override IDisposable? ExecuteBatch(IDataLoader dataLoader, int keys)
        => s_source.StartActivity($"{NameOf(dataLoader.GetType())} batch")?
            .SetTag("graphql.dataLoader.keys.count", keys);

    /// <inheritdoc />
    public override void ResolverError(string errorId, Path path, Exception exception) => AddException(errorId, exception);

    /// <inheritdoc />
    public override void RequestError(string errorId, Exception exception) => AddException(errorId, exception);

    // Enum.HasFlag allocates in code that is not optimized yet.
    private bool IsWanted(ActivityScopes scope) => (options.Scopes & scope) != 0;

    // The message of an exception can have data of persons.
    private static void AddException(string errorId, Exception exception)
        => Activity.Current?.AddEvent(new ActivityEvent("exception", tags: new ActivityTagsCollection
        {
            ["exception.type"] = exception.GetType().FullName,
            ["graphql.error.id"] = errorId,
        }));

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private sealed class OperationActivity(Activity activity, RequestContext context) : IDisposable
    {
        public void Dispose()
        {
            if (activity.IsAllDataRequested)
                SetTags();

            activity.Dispose();
        }

        private void SetTags()
        {
            if (context.Operation is { } operation)
            {
                var type = OperationNames.TypeOf(operation);
                if (activity.OperationName is OperationNames.UnknownOperation)
                    activity.DisplayName = type;

                activity.SetTag("graphql.operation.type", type);
                activity.SetTag("graphql.operation.name", operation.Definition.Name?.Value);
                activity.SetTag("graphql.document.hash", operation.DocumentHash);
            }

            if (context.Cost is { } cost)
            {
                activity.SetTag("graphql.operation.field_cost", cost.FieldCost);
                activity.SetTag("graphql.operation.type_cost", cost.TypeCost);
            }

            if (context.Errors is [var error, ..] errors)
            {
                activity.SetTag("error.type", OperationNames.CodeOf(error));
                activity.SetTag("graphql.error.count", errors.Count);
                activity.SetStatus(ActivityStatusCode.Error);
            }
        }
    }
}
