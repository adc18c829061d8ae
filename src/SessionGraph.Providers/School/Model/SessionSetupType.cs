namespace SessionGraph.Providers.School;

/// <summary>The kind of session that a school sets up.</summary>
/// <remarks><c>session_type</c> in docs/providers/school.md. Stored as INTEGER.</remarks>
public enum SessionSetupType
{
    /// <summary>An exam session. The school's API says <c>exam_session</c>.</summary>
    ExamSession = 0,

    /// <summary>An academic session. The school's API says <c>academic_session</c>.</summary>
    AcademicSession = 1,
}
