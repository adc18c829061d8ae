using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers;

/// <summary>A new quiz session.</summary>
public sealed record CreateQuizSessionInput
{
    /// <summary>The provider account in which to create the session. At most 100 characters. Default: <c>default</c>.</summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary>
    /// The id of the person who takes the quiz (<c>person_id</c> in the quiz API). A person of the same provider account.
    /// </summary>
    public required int PersonId { get; init; }

    /// <summary>The deadline for the quiz. Default: null, for none.</summary>
    public DateTime? ExpiresAt { get; init; }
}
