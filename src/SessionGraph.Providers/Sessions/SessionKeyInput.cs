namespace SessionGraph.Providers;

/// <summary>A session by its provider's own id, which is unique within a connection.</summary>
public sealed record SessionKeyInput
{
    /// <summary>
    /// The name of the connection that the session belongs to; <c>connections</c> has the names. Default: the only connection of the
    /// provider.
    /// </summary>
    public string? Connection { get; init; }

    /// <summary>The provider's own id of the session, as <c>externalId</c> gives it.</summary>
    public required string ExternalId { get; init; }
}
