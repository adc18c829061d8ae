using System.ComponentModel.DataAnnotations;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>A new session setup of a school.</summary>
public sealed record CreateSessionSetupInput
{
    /// <summary>The provider account, at most 100 characters. Default: <c>default</c>.</summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary><c>session_type</c>: what is set up.</summary>
    public required SessionSetupType SessionType { get; init; }

    /// <summary><c>academic_session</c>: a UUID, or null. Default: null.</summary>
    public Guid? AcademicSession { get; init; }

    /// <summary><c>exam_session</c>: a UUID, or null. Default: null.</summary>
    public Guid? ExamSession { get; init; }

    /// <summary><c>status</c>. Default: <c>NOT_STARTED</c>.</summary>
    public SessionSetupStatus? Status { get; init; }

    /// <summary><c>current_step</c>: an integer from -2147483648 to 2147483647, or null. Default: null.</summary>
    public int? CurrentStep { get; init; }
}
