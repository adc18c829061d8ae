using System.ComponentModel.DataAnnotations;
using SessionGraph.GraphQL;
using SessionGraph.GraphQL.Types.Relay;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>A change of a quiz session (PATCH): a field that is left out stays as it is.</summary>
public sealed record UpdateQuizSessionInput
{
    /// <summary>The quiz session.</summary>
    [ID<QuizSession>]
    public required long Id { get; init; }

    /// <summary><c>name</c>: at most 255 characters; null removes it.</summary>
    [StringLength(255)]
    public Optional<string?> Name { get; init; }

    /// <summary><c>expires_at</c>: the deadline, ISO 8601 with an offset; null removes it.</summary>
    public Optional<DateTime?> ExpiresAt { get; init; }

    /// <summary>
    /// <c>status</c>: the provider's own word, such as <c>open</c>, <c>pending</c> or <c>finished</c>; not blank, not null, at most 100
    /// characters. Cancelling has a mutation of its own.
    /// </summary>
    [StringLength(100)]
    public Optional<string?> Status { get; init; }

    /// <summary><c>score</c>: from -1e15 to 1e15; null removes it.</summary>
    public Optional<double?> Score { get; init; }

    /// <summary><c>person_id</c>: the learner, a person of the session's connection; not null.</summary>
    public Optional<int?> PersonId { get; init; }

    /// <summary>The version that was read; when the session has another, nothing is changed. Default: any.</summary>
    public int? ExpectedVersion { get; init; }
}
