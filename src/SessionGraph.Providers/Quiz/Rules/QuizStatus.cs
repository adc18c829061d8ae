
namespace SessionGraph.Providers.Quiz;

/// <summary>The quiz API's open vocabulary of statuses, as far as it can be told.</summary>
internal static class QuizStatus
{
    public const string Open = "open";
    public const string Cancel = "cancel";

    /// <summary>The normalised status; without regard to case.</summary>
    public static SessionStatus Normalise(string word) => word.ToUpperInvariant() switch
    {
        var text when Begins(text, "CANCEL") => SessionStatus.Cancelled,
        var text when Begins(text, "FINISH") || Begins(text, "COMPLETE") || Begins(text, "EXPIRE") => SessionStatus.Completed,
        var text when Begins(text, "START") || text is "OPEN" or "ACTIVE" or "IN_PROGRESS" => SessionStatus.Active,
        "PENDING" or "CREATED" => SessionStatus.Pending,
        _ => SessionStatus.Unknown,
    };

    private static bool Begins(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);
}
