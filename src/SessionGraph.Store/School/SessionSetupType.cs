namespace SessionGraph.Store;

/// <summary>The kind of session that a school sets up.</summary>
/// <remarks><c>session_type</c> in docs/providers/school.md. Stored as INTEGER.</remarks>
public enum SessionSetupType
{
    /// <summary>An exam session: <c>exam_session</c> in the school's API.</summary>
    ExamSession = 0,

    /// <summary>An academic session: <c>academic_session</c> in the school's API.</summary>
    AcademicSession = 1,
}
