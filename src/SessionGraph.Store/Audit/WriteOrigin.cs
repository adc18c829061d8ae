namespace SessionGraph.Store;

/// <summary>Where a write comes from. The audit records it.</summary>
/// <param name="Action">What was called: the mutation's field, the REST route with its method, or the gateway's own task.</param>
public sealed record WriteOrigin(string Action)
{
    /// <summary>The origin of writes that no caller asked for.</summary>
    public static WriteOrigin Gateway { get; } = new("gateway");

    /// <summary>The caller's name; null when the caller is not known, or the gateway writes by itself.</summary>
    public string? Caller { get; init; }

    /// <summary>The caller's network address; null when there is none.</summary>
    public string? Address { get; init; }

    /// <summary>The name that the client gave its GraphQL operation; null when there is none.</summary>
    public string? OperationName { get; init; }

    /// <summary>The SHA-256 hash of the GraphQL document in hexadecimal digits; null when there is none.</summary>
    public string? DocumentHash { get; init; }
}
