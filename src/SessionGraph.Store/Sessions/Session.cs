namespace SessionGraph.Store;

/// <summary>What the five providers' sessions have in common.</summary>
/// <remarks>All types share the table <c>Sessions</c>.</remarks>
public abstract class Session
{
    private protected Session(Provider provider) => Provider = provider;

    /// <summary>
    /// The session's id in the gateway, which ascends in the order of creation. An id is never used again after a delete.
    /// </summary>
    public long Id { get; set; }

    /// <summary>The provider that the session comes from.</summary>
    public Provider Provider { get; private set; }

    /// <summary>The name of the provider account that the session belongs to; external ids are unique within it.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The provider's own id of the session; null until the provider has assigned one. Unique within a provider account.</summary>
    public string? ExternalId { get; set; }

    /// <summary>The session's title as the provider has it; null when the provider has none.</summary>
    public string? Title { get; set; }

    /// <summary>The session's status in one vocabulary for all providers. <c>providerStatus</c> has the provider's own word.</summary>
    public SessionStatus Status { get; set; }

    /// <summary>The session's status in the provider's own words, as in <c>tobedeleted</c>; null when the provider has none.</summary>
    public string? ProviderStatus { get; set; }

    /// <summary>When the session starts, in UTC to the millisecond; null when the provider gives no start.</summary>
    public DateTime? StartsAt { get; set; }

    /// <summary>
    /// When the session ends (exclusive), in UTC to the millisecond; null when it is open-ended or the provider gives no end.
    /// </summary>
    public DateTime? EndsAt { get; set; }

    /// <summary>When the gateway first stored the session, in UTC to the millisecond.</summary>
    /// <remarks>Stamped on insert unless set before.</remarks>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the gateway last changed the session, in UTC to the millisecond.</summary>
    /// <remarks>Stamped on update, and on insert unless set before.</remarks>
    public DateTime UpdatedAt { get; set; }

    /// <summary>
    /// The number of the session's version, 1 at first and one more after each change. Pass it as <c>expectedVersion</c> to detect
    /// concurrent edits.
    /// </summary>
    public int Version { get; set; }
}
