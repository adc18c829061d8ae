using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.School;

/// <summary>A new session setup of a school.</summary>
public sealed record CreateSessionSetupInput : ISessionSetupRecord
{
    /// <summary>
    /// The name of the connection in which to create the session; <c>connections</c> has the names. At most 100 characters. Default: the
    /// only connection of the provider. Until the next version, <c>default</c> means the same.
    /// </summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary>
    /// The school's own id of the setup, a UUID; the gateway keeps it in lower case. At most 64 characters. Unique in the connection.
    /// Default: a new UUID.
    /// </summary>
    [StringLength(64)]
    public string? ExternalId { get; init; }

    /// <summary>The kind of session that the school sets up, an exam session or an academic session.</summary>
    public required SessionSetupType SessionType { get; init; }

    /// <summary>
    /// The UUID of the academic session that the setup is for, not a global id. The gateway need not have that session.
    /// Default: none.
    /// </summary>
    public Guid? AcademicSessionId { get; init; }

    /// <summary>The former name of <c>academicSessionId</c>.</summary>
    [GraphQLDeprecated("Use `academicSessionId`, the name that the session setup has.")]
    public Guid? AcademicSession { get; init; }

    /// <summary>
    /// The UUID of the exam session that the setup is for, not a global id. The gateway need not have that session.
    /// Default: none.
    /// </summary>
    public Guid? ExamSessionId { get; init; }

    /// <summary>The former name of <c>examSessionId</c>.</summary>
    [GraphQLDeprecated("Use `examSessionId`, the name that the session setup has.")]
    public Guid? ExamSession { get; init; }

    /// <summary>How far the setup has come. Default: <c>NOT_STARTED</c>.</summary>
    public SessionSetupStatus? Status { get; init; }

    /// <summary>
    /// The status in the school's words, in place of <c>status</c>: <c>not_started</c>, <c>pending</c> or <c>completed</c>. At most 100
    /// characters. Default: as <c>status</c> says.
    /// </summary>
    [StringLength(100)]
    public string? ProviderStatus { get; init; }

    /// <summary>The step that the setup has reached, in the school's own numbering. Default: none.</summary>
    public int? CurrentStep { get; init; }
}
