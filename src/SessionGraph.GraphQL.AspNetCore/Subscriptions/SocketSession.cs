using System.Collections.Concurrent;
using SessionGraph.GraphQL.AspNetCore.Http;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>The operations of one WebSocket, from its opening to its close.</summary>
internal sealed class SocketSession(
    SocketConnection connection, SocketProtocol protocol, SocketHandler handler, GraphQLSocketOptions options) : ISocketSession
{
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    // The session counts itself, so the count is zero only after its end.
    private int _running = 1;
    private volatile bool _isLeaving;

    public SocketConnection Connection => connection;

    public SocketProtocol Protocol => protocol;

    public SocketHandler Handler => handler;

    /// <summary>Whether the client has initialized the connection.</summary>
    public bool IsConnected => _connected.Task.IsCompleted;

    ISocketConnection ISocketSession.Connection => connection;

    /// <summary>Receives messages until the socket is closed, then waits for the running operations.</summary>
    public async Task RunAsync()
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(connection.RequestAborted);
        var keepingAlive = KeepAliveAsync(ended.Token);
        try
        {
            await ReceiveAsync();
        }
        finally
        {
            await ended.CancelAsync();
            CompleteAll();
            await connection.AcknowledgeCloseAsync();
            await keepingAlive;
            Release();
            await _drained.Task;
            await handler.Interceptor.OnCloseAsync(this, CancellationToken.None);
        }
    }

    /// <summary>
    /// Starts no more operations, waits until the running ones other than subscriptions are answered, and closes the socket. A client reconnects
    /// after this close, and subscribes again.
    /// </summary>
    public async Task LeaveAsync()
    {
        _isLeaving = true;
        await Task.WhenAll(_operations.Values.Select(operation => operation.Answered));
        await connection.CloseAsync("Going away", SocketCloseException.GoingAway);
    }

    /// <summary>Asks the interceptor whether the client may connect.</summary>
    public async ValueTask<ConnectionStatus> ConnectAsync(SocketMessage message)
    {
        var status = await handler.Interceptor.OnConnectAsync(this, message, connection.RequestAborted);
        if (status.Accepted)
            _connected.TrySetResult();

        return status;
    }

    public ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(SocketMessage message)
        => handler.Interceptor.OnPingAsync(this, message, connection.RequestAborted);

    public ValueTask OnPongAsync(SocketMessage message) => handler.Interceptor.OnPongAsync(this, message, connection.RequestAborted);

    /// <summary>Starts the message's operation, or sends an error for it. Returns false if the id is in use.</summary>
    public async ValueTask<bool> TryStartAsync(SocketMessage message)
    {
        if (_operations.ContainsKey(message.Id))
            return false;

        // The client starts it again when it has reconnected.
        if (_isLeaving)
            return true;

        if (Volatile.Read(ref _running) > options.MaxConcurrentOperations)
        {
            await SendErrorsAsync(message.Id, [SocketErrors.TooManyOperations(options.MaxConcurrentOperations)]);
            return true;
        }

        try
        {
            var operation = new SocketOperation(this, message.Id, GraphQLRequestParser.ParseRequest(message.Payload.Span), new());
            _operations[message.Id] = operation;
            Interlocked.Increment(ref _running);
            // The receive loop must not wait for the synchronous part of the operation.
            _ = Task.Run(operation.RunAsync, CancellationToken.None);
        }
        catch (GraphQLRequestException exception)
        {
            await SendErrorsAsync(message.Id, [exception.Error]);
        }

        return true;
    }

    /// <summary>Ends the operation on the client's request. Does nothing if it has ended.</summary>
    public void Complete(string id)
    {
        if (_operations.TryRemove(id, out var operation))
            operation.Cancel();
    }

    /// <summary>Frees the operation's id. Returns false if the client has ended the operation.</summary>
    public bool TryRemove(SocketOperation operation) => _operations.TryRemove(new(operation.Id, operation));

    /// <summary>Called when a running operation has ended.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _running) is 0)
            _drained.TrySetResult();
    }

    public ValueTask SendErrorsAsync(string id, IReadOnlyList<IError> errors, CancellationToken cancellationToken = default)
        => connection.SendAsync(
            (protocol, id, errors),
            static (output, message) => message.protocol.WriteError(output, message.id, message.errors),
            cancellationToken);

    private async Task ReceiveAsync()
    {
        while (await connection.ReceiveAsync() is { } json)
        {
            try
            {
                await protocol.OnMessageAsync(this, SocketMessage.Parse(json));
            }
            catch (SocketCloseException closure)
            {
                CompleteAll();
                await connection.CloseAsync(closure.Message, closure.Code);
            }
            catch (Exception exception) when (!connection.RequestAborted.IsCancellationRequested)
            {
                handler.ErrorsOf(exception);
                CompleteAll();
                await connection.CloseAsync("Unexpected Error", SocketCloseException.InternalError);
            }
        }
    }

    private async Task KeepAliveAsync(CancellationToken ended)
    {
        try
        {
            await _connected.Task.WaitAsync(options.ConnectionInitializationTimeout, handler.TimeProvider, ended);
            if (options.KeepAliveInterval is not { } interval)
                return;

            while (true)
            {
                await Task.Delay(interval, handler.TimeProvider, ended);
                await connection.SendAsync(protocol, static (output, protocol) => protocol.WriteKeepAlive(output), ended);
            }
        }
        catch (TimeoutException)
        {
            await connection.CloseAsync("Connection initialization timeout.", protocol.InitializationTimeoutCode, ended);
        }
        catch (OperationCanceledException)
        {
            // The socket is closed.
        }
    }

    private void CompleteAll()
    {
        foreach (var id in _operations.Keys)
            Complete(id);
    }
}
