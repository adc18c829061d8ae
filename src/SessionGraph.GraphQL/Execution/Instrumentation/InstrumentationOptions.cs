namespace SessionGraph.GraphQL.Execution.Instrumentation;

/// <summary>What the instrumentation of a server records.</summary>
public sealed class InstrumentationOptions
{
    /// <summary>The activities to create while the source <c>SessionGraph.GraphQL</c> has a listener.</summary>
    public ActivityScopes Scopes { get; set; } = ActivityScopes.Default;

    /// <summary>
    /// The number of distinct operation names in the metrics. Clients choose the names, so further names are recorded as <c>_OTHER</c>.
    /// </summary>
    public int MaxOperationNames { get; set; } = 100;
}

/// <summary>The kinds of activity that a request can have.</summary>
[Flags]
public enum ActivityScopes
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>An activity for each operation and for each event of a subscription.</summary>
    ExecuteRequest = 1,

    /// <summary>An activity for each call of a resolver.</summary>
    ResolveFieldValue = 2,

    /// <summary>An activity for each batch of a data loader.</summary>
    DataLoaderBatch = 4,

    /// <summary>The operations only.</summary>
    Default = ExecuteRequest,

    /// <summary>All kinds.</summary>
    All = ExecuteRequest | ResolveFieldValue | DataLoaderBatch,
}
