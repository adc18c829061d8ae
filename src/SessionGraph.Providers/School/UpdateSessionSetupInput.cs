using SessionGraph.GraphQL.Types.Relay;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>The whole session setup as it is to be (PUT): an optional field that is left out or null gets its default again.</summary>
public sealed record UpdateSessionSetupInput
{
    /// <summary>The session setup.</summary>
    [ID<SessionSetup>]
    public required long Id { get; init; }

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

    /// <summary>The version that was read; when the session has another, nothing is changed. Default: any.</summary>
    public int? ExpectedVersion { get; init; }
}
