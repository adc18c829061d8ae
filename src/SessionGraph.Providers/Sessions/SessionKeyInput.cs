namespace SessionGraph.Providers;

/// <summary>A session by its provider's own id, which is unique within a connection.</summary>
public sealed record SessionKeyInput
{
    /// <summary>The name of the provider account that the session belongs to. Default: <c>default</c>.</summary>
    public string? Connection { get; init; }

    /// <summary>The provider's own id of the session, as <c>externalId</c> gives it.</summary>
    public required string ExternalId { get; init; }
}
