namespace SessionGraph.Providers.OneRoster;

/// <summary>The scopes that a caller needs for academic sessions and the records that they refer to.</summary>
public static class OneRosterPolicy
{
    /// <summary>The scope to read them.</summary>
    public const string Read = "oneroster:read";

    /// <summary>The scope to write them.</summary>
    public const string Write = "oneroster:write";
}
