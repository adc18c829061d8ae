namespace SessionGraph.Store;

/// <summary>What a school sets up.</summary>
/// <remarks>Seed 000: <c>session_type</c>. Stored as INTEGER.</remarks>
public enum SessionSetupType
{
    /// <summary><c>exam_session</c>.</summary>
    ExamSession = 0,

    /// <summary><c>academic_session</c>.</summary>
    AcademicSession = 1,
}
