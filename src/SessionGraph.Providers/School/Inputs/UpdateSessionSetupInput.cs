using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.School;

/// <summary>
/// The new state of a session setup, which replaces the stored one (PUT). Each optional field says what happens when it is left out or
/// null.
/// </summary>
public sealed record UpdateSessionSetupInput : ISessionSetupRecord
{
    /// <summary>The global id of the session setup. Give either <c>id</c> or <c>key</c>.</summary>
    [ID<SessionSetup>]
    public long? Id { get; init; }

    /// <summary>The provider's own id of the session setup, in place of <c>id</c>.</summary>
    public ExternalKeyInput? Key { get; init; }

    /// <summary>The kind of session that the school sets up, an exam session or an academic session.</summary>
    public required SessionSetupType SessionType { get; init; }

    /// <summary>
    /// The UUID of the academic session that the setup is for, not a global id. The gateway need not have that session.
    /// Left out or null: the stored UUID is removed.
    /// </summary>
    public Guid? AcademicSessionId { get; init; }

    /// <summary>The former name of <c>academicSessionId</c>.</summary>
    [GraphQLDeprecated("Use `academicSessionId`, the name that the session setup has.")]
    public Guid? AcademicSession { get; init; }

    /// <summary>
    /// The UUID of the exam session that the setup is for, not a global id. The gateway need not have that session.
    /// Left out or null: the stored UUID is removed.
    /// </summary>
    public Guid? ExamSessionId { get; init; }

    /// <summary>The former name of <c>examSessionId</c>.</summary>
    [GraphQLDeprecated("Use `examSessionId`, the name that the session setup has.")]
    public Guid? ExamSession { get; init; }

    /// <summary>How far the setup has come. Left out or null: <c>NOT_STARTED</c>.</summary>
    public SessionSetupStatus? Status { get; init; }

    /// <summary>
    /// The status in the school's words, in place of <c>status</c>: <c>not_started</c>, <c>pending</c> or <c>completed</c>. At most 100
    /// characters. Default: as <c>status</c> says.
    /// </summary>
    [StringLength(100)]
    public string? ProviderStatus { get; init; }

    /// <summary>The step that the setup has reached, in the school's own numbering. Left out or null: the stored step is removed.</summary>
    public int? CurrentStep { get; init; }

    /// <summary>
    /// The <c>version</c> that you read. If the session has another version by now, nothing changes and the error is a
    /// <c>ConflictError</c>. Default: no check.
    /// </summary>
    public int? ExpectedVersion { get; init; }
}
