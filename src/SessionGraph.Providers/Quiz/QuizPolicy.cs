namespace SessionGraph.Providers.Quiz;

/// <summary>The scopes that a caller needs for quiz sessions and the records that they refer to.</summary>
public static class QuizPolicy
{
    /// <summary>The scope to read them.</summary>
    public const string Read = "quiz:read";

    /// <summary>The scope to write them.</summary>
    public const string Write = "quiz:write";
}
