namespace SessionGraph.Providers.School;

/// <summary>The wire formats of values in the school's REST API.</summary>
internal static class SessionSetupFormat
{
    private const string ExamSession = "exam_session";
    private const string AcademicSession = "academic_session";

    public static string OfType(SessionSetupType type) => type is SessionSetupType.ExamSession ? ExamSession : AcademicSession;

    /// <summary>The type with this name; null when there is none.</summary>
    public static SessionSetupType? FindType(string word) => word switch
    {
        ExamSession => SessionSetupType.ExamSession,
        AcademicSession => SessionSetupType.AcademicSession,
        _ => null,
    };

    public static bool IsStatus(string word) => word is "not_started" or "pending" or "completed";

    /// <summary>Parses a UUID with or without hyphens.</summary>
    public static bool TryReadUuid(string text, out Guid uuid)
        => Guid.TryParseExact(text, "D", out uuid) || Guid.TryParseExact(text, "N", out uuid);
}
