using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers;

/// <summary>A new quiz session. The server gives the name (null), the status (<c>open</c>) and the score (null).</summary>
public sealed record CreateQuizSessionInput
{
    /// <summary>The provider account, at most 100 characters. Default: <c>default</c>.</summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary><c>person_id</c>: the learner, a person of the connection.</summary>
    public required int PersonId { get; init; }

    /// <summary><c>expires_at</c>: the deadline, ISO 8601 with an offset, or null for none. Default: null.</summary>
    public DateTime? ExpiresAt { get; init; }
}
