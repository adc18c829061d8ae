
namespace SessionGraph.Providers.Quiz;

/// <summary>The quiz API's open vocabulary of statuses.</summary>
internal static class QuizStatus
{
    public const string Open = "open";
    public const string Cancel = "cancel";

    // In the case that the graph uses; the quiz API uses lower case.
    private static readonly Dictionary<string, SessionStatus> s_statuses = new(StringComparer.Ordinal)
    {
        ["UNKNOWN"] = SessionStatus.Unknown,
        ["NOT_STARTED"] = SessionStatus.NotStarted,
        ["PENDING"] = SessionStatus.Pending,
        ["ACTIVE"] = SessionStatus.Active,
        ["COMPLETED"] = SessionStatus.Completed,
        ["CANCELLED"] = SessionStatus.Cancelled,
        ["DELETED"] = SessionStatus.Deleted,
    };

    /// <summary>The session status of a word, regardless of case.</summary>
    public static SessionStatus Normalise(string word) => word.ToUpperInvariant() switch
    {
        var text when Begins(text, "CANCEL") => SessionStatus.Cancelled,
        var text when Begins(text, "FINISH") || Begins(text, "COMPLETE") || Begins(text, "EXPIRE") => SessionStatus.Completed,
        var text when Begins(text, "START") || text is "OPEN" or "ACTIVE" or "IN_PROGRESS" => SessionStatus.Active,
        "PENDING" or "CREATED" => SessionStatus.Pending,
        _ => SessionStatus.Unknown,
    };

    /// <summary>The word for a session after an update, which may set it by either of two fields.</summary>
    public static string Read(UpdateQuizSessionInput input, QuizSession session, InputErrors errors)
    {
        var present = session.ProviderStatus ?? Open;
        var word = errors.Read("providerStatus", () => ReadWord("providerStatus", input.ProviderStatus, session)) ?? present;
        return errors.Read("status", () => ReadStatus(input.Status, input.ProviderStatus.HasValue ? word : null, session)) ?? word;
    }

    // Null when the field is absent.
    private static string? ReadWord(string field, Optional<string?> word, QuizSession session) => word switch
    {
        { HasValue: false } => null,
        { Value: { } text } when !string.IsNullOrWhiteSpace(text)
            => text == session.ProviderStatus || Normalise(text) is not SessionStatus.Cancelled
                ? text
                : throw Invalid(field, "must not be a cancelled status; cancel the session instead"),
        _ => throw Invalid(field, "must not be null or blank; leave it out to keep it"),
    };

    private static string? ReadStatus(Optional<string?> given, string? word, QuizSession session)
    {
        if (given.Value is null || !s_statuses.TryGetValue(given.Value, out var status))
        {
            var other = ReadWord("status", given, session);
            return word is null || other is null || other == word ? other : throw Contradiction(given.Value!, word);
        }

        if (word is not null)
            return Normalise(word) == status ? word : throw Contradiction(given.Value, word);

        if (status == session.Status)
            return session.ProviderStatus;

        return status switch
        {
            SessionStatus.Active => Open,
            SessionStatus.Pending => "pending",
            SessionStatus.Completed => "finished",
            SessionStatus.Cancelled => throw Invalid("status", "must not be a cancelled status; cancel the session instead"),
            _ => throw Invalid("status", $"is {given.Value}, for which the quiz API has no word"),
        };
    }

    private static InvalidQuizSessionException Contradiction(string status, string word)
        => Invalid("status", $"is '{status}', but providerStatus is '{word}'; give one of them, or the same status in both");

    private static InvalidQuizSessionException Invalid(string field, string rule) => new(field, "status", rule);

    private static bool Begins(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);
}
