using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>A client's connection: a feature of the connection itself, and so of its requests.</summary>
internal sealed class ClientConnection
{
    private readonly ClientConnections _connections;

    public ClientConnection(ClientConnections connections, ConnectionContext connection, IPAddress? address)
    {
        (_connections, Connection, Address) = (connections, connection, address);
        IdleNode = new LinkedListNode<ClientConnection>(this);
    }

    public ConnectionContext Connection { get; }

    /// <summary>What the limits of one address are counted by; null where there are none.</summary>
    public IPAddress? Address { get; }

    /// <summary>Its place among those without a request; all that follows is guarded by <see cref="ClientConnections"/>.</summary>
    public LinkedListNode<ClientConnection> IdleNode { get; }

    public int Requests { get; set; }

    public bool IsCounted { get; set; } = true;

    /// <summary>Runs a request, while which the connection is not closed for another.</summary>
    public async Task RunAsync(RequestDelegate next, HttpContext context)
    {
        _connections.Begin(this);
        try
        {
            await next(context);
        }
        finally
        {
            _connections.End(this);
        }
    }
}
