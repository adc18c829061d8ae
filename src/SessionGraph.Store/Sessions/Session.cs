namespace SessionGraph.Store;

/// <summary>What the sessions of all providers have in common.</summary>
/// <remarks>All types share the table <c>Sessions</c>.</remarks>
public abstract class Session
{
    /// <summary>Creates a session of a provider.</summary>
    protected Session(Provider provider) => Provider = provider;

    /// <summary>
    /// The session's id in the gateway, which ascends in the order of creation. An id is never used again after a delete.
    /// </summary>
    public long Id { get; set; }

    /// <summary>The provider that the session comes from.</summary>
    public Provider Provider { get; private set; }

    /// <summary>The name of the connection that the session belongs to, such as <c>quiz</c>.</summary>
    public required string Connection { get; set; }

    /// <summary>The provider's own id of the session. Null until the provider has assigned one. Unique within a connection.</summary>
    public string? ExternalId { get; set; }

    /// <summary>The session's title. Null when the provider has none.</summary>
    public string? Title { get; set; }

    /// <summary>
    /// The session's status, in the same words for every provider, such as <c>ACTIVE</c>. <c>providerStatus</c> has the provider's own
    /// word.
    /// </summary>
    public SessionStatus Status { get; set; }

    /// <summary>
    /// The session's status in the provider's own words, such as <c>tobedeleted</c>. Null when the provider gives no status.
    /// </summary>
    public string? ProviderStatus { get; set; }

    /// <summary>When the session starts. Null when the provider gives no start.</summary>
    public DateTime? StartsAt { get; set; }

    /// <summary>The first moment after the session. Null when the session is open-ended, or the provider gives no end.</summary>
    public DateTime? EndsAt { get; set; }

    /// <summary>When the gateway first stored the session.</summary>
    /// <remarks>Set on insert unless it already has a value.</remarks>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the gateway last changed the session.</summary>
    /// <remarks>Set on update, and on insert unless it already has a value.</remarks>
    public DateTime UpdatedAt { get; set; }

    /// <summary>
    /// The session's version, which starts at 1 and grows by 1 with each change. Pass it as <c>expectedVersion</c>: the mutation then fails
    /// with a <c>ConflictError</c> if the session has changed since.
    /// </summary>
    public int Version { get; set; }
}
