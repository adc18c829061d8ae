namespace SessionGraph.Store;

/// <summary>A request was refused because of its idempotency key.</summary>
/// <param name="code">A stable code, such as <c>IDEMPOTENCY_KEY_REUSED</c>.</param>
/// <param name="message">What is wrong and how to correct it.</param>
public sealed class IdempotencyException(string code, string message) : Exception(message)
{
    /// <summary>The code of a key that another request of the caller has used.</summary>
    public const string KeyReused = "IDEMPOTENCY_KEY_REUSED";

    /// <summary>The code of a key whose request is still being executed.</summary>
    public const string KeyInUse = "IDEMPOTENCY_KEY_IN_USE";

    /// <summary>The code of a key that is not valid.</summary>
    public const string KeyInvalid = "IDEMPOTENCY_KEY_INVALID";

    /// <summary>The code.</summary>
    public string Code { get; } = code;
}
