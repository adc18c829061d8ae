namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>What a group's rows share: a value, and the rest of the key, which is a key too.</summary>
/// <typeparam name="THead">The type of the value.</typeparam>
/// <typeparam name="TRest">The type of the rest.</typeparam>
internal sealed record GroupKey<THead, TRest>
{
    /// <summary>The value.</summary>
    public THead? Head { get; set; }

    /// <summary>The rest of the key.</summary>
    public TRest? Rest { get; set; }
}

/// <summary>The key of no values, which all rows share.</summary>
internal sealed record GroupKey;
