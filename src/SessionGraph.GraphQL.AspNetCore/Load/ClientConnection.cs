using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>A client's connection. It is a feature of the connection, and so of its requests.</summary>
/// <param name="connection">The connection.</param>
/// <param name="address">The address that limits are counted by; null for no limits.</param>
internal sealed class ClientConnection(ConnectionContext connection, IPAddress? address)
{
    private int _requests;
    private long _idleSince = Stopwatch.GetTimestamp();

    public ConnectionContext Connection => connection;

    public IPAddress? Address => address;

    /// <summary>When the last request ended, as a <see cref="Stopwatch"/> timestamp; null while a request is running.</summary>
    public long? IdleSince => Volatile.Read(ref _requests) is 0 ? Volatile.Read(ref _idleSince) : null;

    /// <summary>Runs a request. The connection is not idle while it runs.</summary>
    public async Task RunAsync(RequestDelegate next, HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        try
        {
            await next(context);
        }
        finally
        {
            Volatile.Write(ref _idleSince, Stopwatch.GetTimestamp());
            Interlocked.Decrement(ref _requests);
        }
    }
}
