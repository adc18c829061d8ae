namespace SessionGraph.GraphQL.Types.Comparison;

/// <summary>The effect of a schema change on clients.</summary>
public enum SchemaChangeCriticality
{
    /// <summary>An operation that was valid may become invalid, or its result may violate the old schema.</summary>
    Breaking,

    /// <summary>Valid operations stay valid, but a client may receive something unexpected.</summary>
    Dangerous,

    /// <summary>No client is affected.</summary>
    Safe,
}
