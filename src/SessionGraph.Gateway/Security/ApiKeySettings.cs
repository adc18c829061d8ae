namespace SessionGraph.Gateway.Security;

/// <summary>How API keys are used: the configuration section <c>Authentication:ApiKeys</c>.</summary>
public sealed class ApiKeySettings
{
    /// <summary>Whether API keys are accepted.</summary>
    public bool Enabled { get; set; }

    /// <summary>How long a revoked key may still be accepted: from zero to 5 minutes.</summary>
    public TimeSpan CacheTime { get; set; } = TimeSpan.FromSeconds(5);
}
