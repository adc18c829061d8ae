namespace SessionGraph.Gateway.Health;

/// <summary>The tags by which a health endpoint selects its checks.</summary>
internal static class HealthTags
{
    /// <summary>The checks of <c>/health/ready</c>.</summary>
    public const string Ready = "ready";
}
