using SessionGraph.GraphQL.AspNetCore.Load;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Limits the load that all clients together can put on the application's GraphQL servers.</summary>
public sealed record GraphQLLoadOptions
{
    private const int MinConcurrentOperations = 32;
    private const int ConcurrentOperationsPerProcessor = 8;
    private const long MinMemory = 64 * 1024 * 1024;

    /// <summary>
    /// The maximum number of operations that are parsed, validated and executed at the same time. Null for eight per processor, and at
    /// least 32. A subscription counts only while one of its events is executed; events have their own limit of the same size.
    /// </summary>
    public int? MaxConcurrentOperations { get; set; }

    /// <summary>
    /// The maximum number of these operations from one client address; null for three quarters of them. An IPv6 client is counted by the
    /// first 64 bits of its address. Loopback addresses are not limited: their requests come from a proxy or from the machine itself.
    /// </summary>
    public int? MaxConcurrentOperationsPerAddress { get; set; }

    /// <summary>
    /// The maximum number of operations that wait to be executed, oldest first. One address may have three quarters of them. Further
    /// operations are refused with status 503.
    /// </summary>
    public int MaxQueuedOperations { get; set; } = 1024;

    /// <summary>How long an operation may wait to be executed before it is refused with status 503.</summary>
    public TimeSpan MaxQueueTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The maximum memory, in bytes, that all requests together may use for bodies, variables, rows and responses. Null for a quarter of
    /// the memory that the garbage collector may use, and at least 64 MiB. Requests that do not fit are refused with status 503.
    /// </summary>
    public long? MaxRequestMemory { get; set; }

    /// <summary>
    /// The maximum number of client connections. Null for three quarters of the files that the process may open, less 256, and at most
    /// 20,000. At the limit, a new connection closes the connection that has been idle for longest; if none is idle, the new connection is
    /// refused.
    /// </summary>
    public int? MaxConnections { get; set; }

    /// <summary>
    /// The maximum number of connections from one client address, loopback addresses excepted; null for a quarter of all. A proxy on
    /// another machine uses one address for all its clients, so raise the limit for it.
    /// </summary>
    public int? MaxConnectionsPerAddress { get; set; }

    /// <summary>The effective maximum number of connections.</summary>
    public int GetMaxConnections() => MaxConnections ?? OpenFileLimit.MaxConnections;

    /// <summary>The effective maximum number of connections per address.</summary>
    public int GetMaxConnectionsPerAddress() => MaxConnectionsPerAddress ?? Math.Max(1, GetMaxConnections() / 4);

    /// <summary>The effective maximum number of concurrent operations.</summary>
    public int GetMaxConcurrentOperations()
        => MaxConcurrentOperations ?? Math.Max(MinConcurrentOperations, Environment.ProcessorCount * ConcurrentOperationsPerProcessor);

    /// <summary>The effective maximum number of concurrent operations per address.</summary>
    public int GetMaxConcurrentOperationsPerAddress()
        => MaxConcurrentOperationsPerAddress ?? Math.Max(1, GetMaxConcurrentOperations() * 3 / 4);

    /// <summary>The effective maximum memory in bytes.</summary>
    public long GetMaxRequestMemory()
        => MaxRequestMemory ?? Math.Max(MinMemory, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4);
}
