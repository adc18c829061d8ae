namespace SessionGraph.Store;

/// <summary>What the five providers' sessions have in common.</summary>
/// <remarks>All types share the table <c>Sessions</c>.</remarks>
public abstract class Session
{
    private protected Session(Provider provider) => Provider = provider;

    /// <summary>The gateway's own id: positive, ascending in order of creation, never used again after a delete.</summary>
    public long Id { get; set; }

    /// <summary>The provider.</summary>
    public Provider Provider { get; private set; }

    /// <summary>The name of the provider account that the session belongs to; external ids are unique within it.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The provider's own id, or null until the provider has one. Unique per provider and connection.</summary>
    public string? ExternalId { get; set; }

    /// <summary>The title, or null where the provider has none; never made up.</summary>
    public string? Title { get; set; }

    /// <summary>The normalised status.</summary>
    public SessionStatus Status { get; set; }

    /// <summary>The provider's own word for the status, verbatim, or null where it has none.</summary>
    public string? ProviderStatus { get; set; }

    /// <summary>The start (UTC, milliseconds), or null where the provider has none.</summary>
    public DateTime? StartsAt { get; set; }

    /// <summary>The end (UTC, milliseconds, exclusive), or null where the provider has none or the session is open-ended.</summary>
    public DateTime? EndsAt { get; set; }

    /// <summary>When the gateway first held the session (UTC, milliseconds).</summary>
    /// <remarks>Stamped on insert unless set before.</remarks>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the gateway last changed the session (UTC, milliseconds).</summary>
    /// <remarks>Stamped on update, and on insert unless set before.</remarks>
    public DateTime UpdatedAt { get; set; }

    /// <summary>1 after the insert, one more after each update; an update against a stale value is refused.</summary>
    public int Version { get; set; }
}
