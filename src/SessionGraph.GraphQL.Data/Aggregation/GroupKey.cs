namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>The key of a group: the first value, and the rest of the key, which is a key, too.</summary>
/// <typeparam name="THead">The type of the value.</typeparam>
/// <typeparam name="TRest">The type of the rest.</typeparam>
internal sealed record GroupKey<THead, TRest>
{
    /// <summary>The value.</summary>
    public THead? Head { get; set; }

    /// <summary>The rest of the key.</summary>
    public TRest? Rest { get; set; }
}

/// <summary>The key without values, which is equal for all rows.</summary>
internal sealed record GroupKey;
