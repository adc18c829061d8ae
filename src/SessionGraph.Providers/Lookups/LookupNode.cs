namespace SessionGraph.Providers;

/// <summary>Adds the fields of <c>Node</c> to records that sessions refer to.</summary>
[ExtendObjectType<Lookup>]
public static class LookupNode
{
    /// <summary>The record's global id, opaque and unique across all types.</summary>
    [ID]
    public static string GetId([Parent(requires: nameof(Lookup.Connection) + " " + nameof(Lookup<>.ExternalId))] Lookup record)
        => record.NodeKey;
}
