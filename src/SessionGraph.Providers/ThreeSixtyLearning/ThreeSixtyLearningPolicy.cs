namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The scopes that a caller needs for path sessions and the records that they refer to.</summary>
public static class ThreeSixtyLearningPolicy
{
    /// <summary>The scope to read them.</summary>
    public const string Read = "360learning:read";

    /// <summary>The scope to write them.</summary>
    public const string Write = "360learning:write";
}
