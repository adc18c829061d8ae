using SessionGraph.GraphQL.Types.Relay;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>The new state of a session setup (PUT). An optional field that is null or left out gets its default again.</summary>
public sealed record UpdateSessionSetupInput
{
    /// <summary>The global id of the session setup.</summary>
    [ID<SessionSetup>]
    public required long Id { get; init; }

    /// <summary>Whether the school sets up an exam session or an academic session.</summary>
    public required SessionSetupType SessionType { get; init; }

    /// <summary>The UUID of the academic session that the setup is for; it need not exist in the gateway. Default: null.</summary>
    public Guid? AcademicSession { get; init; }

    /// <summary>The UUID of the exam session that the setup is for; it need not exist in the gateway. Default: null.</summary>
    public Guid? ExamSession { get; init; }

    /// <summary>How far the setup has come. Default: <c>NOT_STARTED</c>.</summary>
    public SessionSetupStatus? Status { get; init; }

    /// <summary>The step that the setup has reached, in the school's own numbering: any 32-bit integer. Default: null.</summary>
    public int? CurrentStep { get; init; }

    /// <summary>
    /// The <c>version</c> that you read. If the session has another version by now, nothing changes and the error is a
    /// <c>ConflictError</c>. Default: no check.
    /// </summary>
    public int? ExpectedVersion { get; init; }
}
