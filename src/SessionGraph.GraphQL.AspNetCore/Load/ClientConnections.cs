using System.Net;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>
/// Limits the number of client connections so that the process never runs out of file handles. At the limit, a new connection replaces the
/// one that has been idle for longest. Safe for concurrent use.
/// </summary>
internal sealed partial class ClientConnections(IOptions<GraphQLLoadOptions> options, ILogger<ClientConnections> logger)
{
    private readonly Lock _lock = new();
    private readonly int _max = options.Value.GetMaxConnections();
    private readonly int _maxPerAddress = options.Value.GetMaxConnectionsPerAddress();
    private readonly Dictionary<IPAddress, int> _countByAddress = [];
    private readonly HashSet<ClientConnection> _connections = [];

    /// <summary>Runs the connection if the limits allow it, and refuses it otherwise.</summary>
    public ConnectionDelegate Limit(ConnectionDelegate next) => async connection =>
    {
        if (TryAdd(connection) is not { } client)
        {
            connection.Abort(new ConnectionAbortedException("There are too many connections."));
            return;
        }

        connection.Features.Set(client);
        try
        {
            await next(connection);
        }
        finally
        {
            Remove(client);
        }
    };

    private ClientConnection? TryAdd(ConnectionContext connection)
    {
        var client = new ClientConnection(connection, ClientAddress.Of((connection.RemoteEndPoint as IPEndPoint)?.Address));
        ClientConnection? closed = null;
        lock (_lock)
        {
            var isFullForAddress = client.Address is not null && _countByAddress.GetValueOrDefault(client.Address) >= _maxPerAddress;
            if (isFullForAddress || _connections.Count >= _max)
            {
                closed = FindIdle(isFullForAddress ? client.Address : null);
                if (closed is null)
                {
                    LogRefused(connection.ConnectionId, _connections.Count);
                    return null;
                }

                Forget(closed);
            }

            _connections.Add(client);
            if (client.Address is not null)
                CollectionsMarshal.GetValueRefOrAddDefault(_countByAddress, client.Address, out _)++;
        }

        if (closed is not null)
        {
            LogClosed(closed.Connection.ConnectionId);
            closed.Connection.Abort(new ConnectionAbortedException("Another connection takes the place of this idle one."));
        }

        return client;
    }

    private void Remove(ClientConnection client)
    {
        lock (_lock)
            Forget(client);
    }

    private ClientConnection? FindIdle(IPAddress? address)
    {
        ClientConnection? found = null;
        var since = long.MaxValue;
        foreach (var connection in _connections)
        {
            if (connection.IdleSince is { } idleSince && idleSince < since && (address is null || address.Equals(connection.Address)))
                (found, since) = (connection, idleSince);
        }

        return found;
    }

    private void Forget(ClientConnection client)
    {
        if (!_connections.Remove(client))
            return;

        if (client.Address is not null && --CollectionsMarshal.GetValueRefOrAddDefault(_countByAddress, client.Address, out _) is 0)
            _countByAddress.Remove(client.Address);
    }

    [LoggerMessage(10, LogLevel.Debug, "Connection {ConnectionId} was refused: there are {Count}, and each has a request.")]
    private partial void LogRefused(string connectionId, int count);

    [LoggerMessage(11, LogLevel.Debug, "Connection {ConnectionId} was closed for another: it had no request.")]
    private partial void LogClosed(string connectionId);
}
