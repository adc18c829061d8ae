using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>A client's connection: a feature of the connection itself, and so of its requests.</summary>
/// <param name="connection">The connection.</param>
/// <param name="address">What the limits of one address are counted by; null where there are none.</param>
internal sealed class ClientConnection(ConnectionContext connection, IPAddress? address)
{
    private int _requests;
    private long _idleSince = Stopwatch.GetTimestamp();

    public ConnectionContext Connection => connection;

    public IPAddress? Address => address;

    /// <summary>When its last request ended, by <see cref="Stopwatch"/>; null while it has one.</summary>
    public long? IdleSince => Volatile.Read(ref _requests) is 0 ? Volatile.Read(ref _idleSince) : null;

    /// <summary>Runs a request, while which the connection is not closed for another.</summary>
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
