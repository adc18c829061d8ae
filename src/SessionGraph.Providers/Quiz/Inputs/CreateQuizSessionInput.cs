using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.Quiz;

/// <summary>A new quiz session.</summary>
public sealed record CreateQuizSessionInput
{
    /// <summary>
    /// The name of the connection in which to create the session; <c>connections</c> has the names. At most 100 characters. Default: the
    /// only connection of the provider. Until the next version, <c>default</c> means the same.
    /// </summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary>
    /// The quiz API's own id of the session, a UUID; the gateway keeps it in lower case. At most 64 characters. Unique in the
    /// connection. Default: a new UUID.
    /// </summary>
    [StringLength(64)]
    public string? ExternalId { get; init; }

    /// <summary>
    /// The id of the person who takes the quiz. The connection must have this person. The quiz API calls the field <c>person_id</c>.
    /// </summary>
    public required int PersonId { get; init; }

    /// <summary>The deadline for the quiz. Default: none.</summary>
    public DateTime? ExpiresAt { get; init; }
}
