namespace SessionGraph.Store;

/// <summary>
/// An entry of the audit: who changed what, when, from where and by which operation. Entries are only ever appended. Each has the hash of
/// the one before it.
/// </summary>
/// <remarks>
/// For a session, the change log has the state after the change, so <see cref="After"/> is null. The change log keeps the states that the
/// audit refers to.
/// </remarks>
public sealed class AuditEntry
{
    /// <summary>The entry's number. Numbers ascend without gaps.</summary>
    public long Number { get; set; }

    /// <summary>The sequence number of the change in the change log. Null unless the entry is about a session.</summary>
    public long? ChangeSequence { get; set; }

    /// <summary>When the change was written (UTC, milliseconds).</summary>
    public DateTime At { get; set; }

    /// <summary>What happened.</summary>
    public AuditKind Kind { get; set; }

    /// <summary>The type of what changed, such as `QuizSession` or `Person`. Null when the entry is about the audit itself.</summary>
    public string? Type { get; set; }

    /// <summary>The key of what changed within its type. Null when the entry is about the audit itself.</summary>
    public string? Key { get; set; }

    /// <summary>The connection of what changed. Null when the entry is about the audit itself.</summary>
    public string? Connection { get; set; }

    /// <summary>
    /// What was called: the mutation, such as `updateQuizSession`, the REST route, such as `PATCH /api/v3/quiz/sessions/{id}`, or the gateway's own
    /// task, such as `import`.
    /// </summary>
    public string Action { get; set; } = "";

    /// <summary>The name that the client gave its GraphQL operation. Null when there is none.</summary>
    public string? OperationName { get; set; }

    /// <summary>The SHA-256 hash of the GraphQL document, in hexadecimal digits. Null when there is none.</summary>
    public string? DocumentHash { get; set; }

    /// <summary>The caller's name. Null when the caller was not known, when the gateway wrote by itself, or when the name was erased.</summary>
    public string? Caller { get; set; }

    /// <summary>The caller's network address. Null when there was none, or when it was erased.</summary>
    public string? Address { get; set; }

    /// <summary>The random salt of <see cref="CallerDigest"/>. Null when the caller was erased.</summary>
    public byte[]? CallerSalt { get; set; }

    /// <summary>The salted SHA-256 digest of the caller and the address.</summary>
    public byte[] CallerDigest { get; set; } = [];

    /// <summary>The values before the change of the fields that changed: a JSON object. Null when there are none.</summary>
    public string? Before { get; set; }

    /// <summary>The values after the change of the fields that changed: a JSON object. Null for sessions, and when there are none.</summary>
    public string? After { get; set; }

    /// <summary>The random salt of <see cref="ContentDigest"/>. Null when values were erased.</summary>
    public byte[]? ContentSalt { get; set; }

    /// <summary>The salted SHA-256 digest of the values before and after the change, and of the state in the change log.</summary>
    public byte[] ContentDigest { get; set; } = [];

    /// <summary>The name of the key that signs the entry. Null when the hash has no key.</summary>
    public string? KeyId { get; set; }

    /// <summary>The hash of the entry before this one and of this entry: HMAC-SHA256, or SHA-256 without a key.</summary>
    public byte[] Hash { get; set; } = [];
}
