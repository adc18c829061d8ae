namespace SessionGraph.Workshops;

/// <summary>The scopes that a caller needs for workshops and branches.</summary>
public static class WorkshopsPolicy
{
    /// <summary>The scope to read them.</summary>
    public const string Read = "workshops:read";

    /// <summary>The scope to write them.</summary>
    public const string Write = "workshops:write";
}
