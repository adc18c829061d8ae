namespace SessionGraph.Providers.Quiz;

/// <summary>
/// A person's run through a quiz (<c>/api/v3/quiz/sessions</c>, docs/providers/quiz.md). <see cref="Session.ExternalId"/> is <c>id</c>
/// (a uuid), <see cref="Session.Title"/> is <c>name</c>, <see cref="Session.ProviderStatus"/> is <c>status</c> (an open vocabulary).
/// <see cref="Session.StartsAt"/> and <see cref="Session.EndsAt"/> are null: <see cref="ExpiresAt"/> is a deadline, not an end.
/// </summary>
public sealed class QuizSession : Session
{
    /// <summary>Creates a quiz session.</summary>
    public QuizSession() : base(QuizProvider.Id)
    {
    }

    /// <summary>The id of the person who takes the quiz. The quiz API calls it <c>person_id</c>.</summary>
    public int PersonId { get; set; }

    /// <summary>The person who takes the quiz.</summary>
    public Person? Person { get; set; }

    /// <summary>The points that the person reached. Null before the quiz is scored.</summary>
    public double? Score { get; set; }

    /// <summary>The deadline for the quiz. Null when there is none.</summary>
    public DateTime? ExpiresAt { get; set; }
}
