namespace SessionGraph.Store;

/// <summary>What a school sets up.</summary>
/// <remarks><c>session_type</c> in docs/providers/school.md. Stored as INTEGER.</remarks>
public enum SessionSetupType
{
    /// <summary><c>exam_session</c>.</summary>
    ExamSession = 0,

    /// <summary><c>academic_session</c>.</summary>
    AcademicSession = 1,
}
