namespace SessionGraph.GraphQL.Types.Comparison;

/// <summary>What a change of a schema means to its clients.</summary>
public enum SchemaChangeCriticality
{
    /// <summary>An operation that was valid may be invalid now, or its answer may break the promise that the old schema gave.</summary>
    Breaking,

    /// <summary>What was valid stays valid, yet a client may see something that it does not expect.</summary>
    Dangerous,

    /// <summary>No client is touched.</summary>
    Safe,
}
