using SessionGraph.GraphQL.AspNetCore.Load;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>How much an application's GraphQL servers do at once, for all clients together.</summary>
public sealed record GraphQLLoadOptions
{
    private const int MinConcurrentOperations = 32;
    private const int ConcurrentOperationsPerProcessor = 8;
    private const long MinMemory = 64 * 1024 * 1024;

    /// <summary>
    /// The most operations that are parsed, validated and executed at once; null for eight a processor, and 32 at least. A subscription
    /// counts only while one of its events is executed, and its events have as many places of their own.
    /// </summary>
    public int? MaxConcurrentOperations { get; set; }

    /// <summary>
    /// The most of these operations that come from one address; null for three quarters. An address of IPv6 is its first 64 bits. The
    /// loopback is no address of a client: what comes from there comes through a proxy, or from the machine itself.
    /// </summary>
    public int? MaxConcurrentOperationsPerAddress { get; set; }

    /// <summary>
    /// The most operations that wait to be executed, the oldest being the next; of one address, three quarters of them. More are refused
    /// with the status 503.
    /// </summary>
    public int MaxQueuedOperations { get; set; } = 1024;

    /// <summary>How long an operation may wait to be executed; then it is refused with the status 503.</summary>
    public TimeSpan MaxQueueTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The most memory, in bytes, that all requests may hold together: bodies, variables, rows and responses. Null for a quarter of what the
    /// garbage collector may use, and 64 MiB at least. What does not fit is refused with the status 503.
    /// </summary>
    public long? MaxRequestMemory { get; set; }

    /// <summary>
    /// The most connections of clients; null for three quarters of the files that the process may open, less 256, and 20,000 at most. For one
    /// more, the connection that has been without a request for longest is closed; where each has one, the new one is.
    /// </summary>
    public int? MaxConnections { get; set; }

    /// <summary>
    /// The most connections of one address, the loopback excepted; null for a quarter of all. A proxy on another machine has one address for
    /// all its clients, and needs as many as there are.
    /// </summary>
    public int? MaxConnectionsPerAddress { get; set; }

    /// <summary>The most connections, as it is applied.</summary>
    public int GetMaxConnections() => MaxConnections ?? OpenFileLimit.MaxConnections;

    /// <summary>The most connections of one address, as it is applied.</summary>
    public int GetMaxConnectionsPerAddress() => MaxConnectionsPerAddress ?? Math.Max(1, GetMaxConnections() / 4);

    /// <summary>The most operations at once, as it is applied.</summary>
    public int GetMaxConcurrentOperations()
        => MaxConcurrentOperations ?? Math.Max(MinConcurrentOperations, Environment.ProcessorCount * ConcurrentOperationsPerProcessor);

    /// <summary>The most operations of one address at once, as it is applied.</summary>
    public int GetMaxConcurrentOperationsPerAddress()
        => MaxConcurrentOperationsPerAddress ?? Math.Max(1, GetMaxConcurrentOperations() * 3 / 4);

    /// <summary>The most memory, as it is applied.</summary>
    public long GetMaxRequestMemory()
        => MaxRequestMemory ?? Math.Max(MinMemory, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4);
}
