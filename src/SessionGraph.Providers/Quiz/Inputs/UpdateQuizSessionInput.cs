using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.Quiz;

/// <summary>The changes of a quiz session (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateQuizSessionInput
{
    /// <summary>The global id of the quiz session. Give either <c>id</c> or <c>key</c>.</summary>
    [ID<QuizSession>]
    public long? Id { get; init; }

    /// <summary>The provider's own id of the quiz session, in place of <c>id</c>.</summary>
    public ExternalKeyInput? Key { get; init; }

    /// <summary>The name of the quiz session. At most 255 characters. Null removes it.</summary>
    [StringLength(255)]
    public Optional<string?> Name { get; init; }

    /// <summary>The deadline for the quiz. Null removes it.</summary>
    public Optional<DateTime?> ExpiresAt { get; init; }

    /// <summary>
    /// The status: <c>ACTIVE</c>, <c>PENDING</c> or <c>COMPLETED</c>, which become <c>open</c>, <c>pending</c> and <c>finished</c>, or a word
    /// of the quiz API. A word that means the present status changes nothing. Not null or blank, at most 100 characters. To cancel a
    /// session, use <c>cancelQuizSession</c>.
    /// </summary>
    [StringLength(100)]
    public Optional<string?> Status { get; init; }

    /// <summary>
    /// The status in the words of the quiz API, such as <c>open</c>, in place of <c>status</c>. Not null or blank, at most 100 characters.
    /// </summary>
    [StringLength(100)]
    public Optional<string?> ProviderStatus { get; init; }

    /// <summary>The points that the person reached, from -1e15 to 1e15. Null removes them.</summary>
    public Optional<double?> Score { get; init; }

    /// <summary>
    /// The id of the person who takes the quiz, not null. The connection must have this person. The quiz API calls the field
    /// <c>person_id</c>.
    /// </summary>
    public Optional<int?> PersonId { get; init; }

    /// <summary>
    /// The <c>version</c> that you read. If the session has another version by now, nothing changes and the error is a
    /// <c>ConflictError</c>. Default: no check.
    /// </summary>
    public int? ExpectedVersion { get; init; }
}
