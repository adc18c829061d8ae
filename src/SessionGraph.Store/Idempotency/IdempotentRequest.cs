namespace SessionGraph.Store;

/// <summary>A request that a caller may repeat without repeating its effects. Stored with its first committed write.</summary>
public sealed class IdempotentRequest
{
    /// <summary>The name of the caller that the key belongs to. Empty when the caller is not known.</summary>
    public string Caller { get; set; } = "";

    /// <summary>The caller's idempotency key.</summary>
    public string Key { get; set; } = "";

    /// <summary>The SHA-256 of the request, in hexadecimal digits.</summary>
    public string RequestHash { get; set; } = "";

    /// <summary>When the request was first executed (UTC, milliseconds).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>
    /// The results of the committed writes, a JSON object: for each mutation field, or an empty name for a REST request, the type and the
    /// state of the result.
    /// </summary>
    public string Outcomes { get; set; } = "";

    /// <summary>The body of the finished answer. Null while it is not finished, and when it is too large to be stored.</summary>
    public byte[]? Answer { get; set; }

    /// <summary>The HTTP status of the answer. Null for GraphQL.</summary>
    public int? AnswerStatus { get; set; }

    /// <summary>The answer's content type. Null for GraphQL, and for an answer without a body.</summary>
    public string? AnswerType { get; set; }

    /// <summary>The answer's <c>Location</c> header. Null when there is none.</summary>
    public string? AnswerLocation { get; set; }
}
