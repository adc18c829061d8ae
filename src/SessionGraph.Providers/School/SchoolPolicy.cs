namespace SessionGraph.Providers.School;

/// <summary>The scopes that a caller needs for session setups and the records that they refer to.</summary>
public static class SchoolPolicy
{
    /// <summary>The scope to read them.</summary>
    public const string Read = "school:read";

    /// <summary>The scope to write them.</summary>
    public const string Write = "school:write";
}
