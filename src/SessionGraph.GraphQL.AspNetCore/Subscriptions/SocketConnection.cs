using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.AspNetCore.Load;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>
/// One WebSocket. It receives whole messages of bounded size and sends one message at a time. Nothing is queued: a sender waits until the
/// client has room, so results are produced no faster than the client reads.
/// </summary>
internal sealed class SocketConnection : ISocketConnection, IDisposable
{
    private const int InitialSize = 4096;
    private const int MaxRetainedSize = 64 * 1024;
    private const int MaxReasonSize = 123;
    // How long a client may take to acknowledge the close.
    private static readonly TimeSpan s_closingTimeout = TimeSpan.FromSeconds(5);

    private readonly WebSocket _socket;
    private readonly int _maxMessageSize;
    private readonly CancellationTokenSource _aborted;
    private readonly ITimer _closing;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly SendTimeout _timeout;
    private ArrayBufferWriter<byte> _output = new();
    private byte[] _input = [];
    private int _isClosing;

    public SocketConnection(HttpContext context, WebSocket socket, GraphQLServerOptions options, TimeProvider timeProvider)
    {
        _timeout = new SendTimeout(options.SendTimeout, timeProvider);
        HttpContext = context;
        _socket = socket;
        _maxMessageSize = options.MaxRequestSize;
        _aborted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        _closing = timeProvider.CreateTimer(
            static aborted => ((CancellationTokenSource)aborted!).Cancel(), _aborted, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        RequestAborted = _aborted.Token;
    }

    public HttpContext HttpContext { get; }

    public IDictionary<string, object?> ContextData { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    public CancellationToken RequestAborted { get; }

    /// <summary>
    /// Receives the next message; null if the client has closed the socket or disconnected. The memory is valid until the next call.
    /// Messages that arrive after the server closed the socket are skipped.
    /// </summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        ReturnInput();
        try
        {
            var length = 0;
            while (true)
            {
                // An idle socket waits without a buffer.
                var received = length is 0 && _input is []
                    ? await _socket.ReceiveAsync(Memory<byte>.Empty, RequestAborted)
                    : await _socket.ReceiveAsync(_input.AsMemory(length), RequestAborted);
                if (received.MessageType is WebSocketMessageType.Close)
                    return null;

                if (_isClosing is not 0)
                    length = 0;
                else if (received.MessageType is WebSocketMessageType.Binary)
                    await CloseAsync("The message must be text.", SocketCloseException.BadRequest);
                else if ((length += received.Count) > _maxMessageSize)
                    await CloseAsync($"A message may have {_maxMessageSize} bytes.", SocketCloseException.MessageTooBig);
                else if (received.EndOfMessage)
                    return _input.AsMemory(0, length);

                if (length == _input.Length)
                    GrowInput(length);
            }
        }
        catch (WebSocketException exception) when (exception.WebSocketErrorCode is WebSocketError.Faulted)
        {
            // The WebSocket closed itself because of invalid UTF-8 or an invalid frame. The client should read that first.
            _closing.Change(s_closingTimeout, Timeout.InfiniteTimeSpan);
            await Task.Delay(Timeout.Infinite, RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return null;
        }
        catch (Exception exception) when (IsDisconnected(exception))
        {
            return null;
        }
    }

    /// <summary>Sends a message unless the socket is closed. Waits while the client has no room for it.</summary>
    /// <param name="state">The argument of <paramref name="write"/>.</param>
    /// <param name="write">Writes the message.</param>
    /// <param name="cancellationToken">Cancels the wait, but never truncates a message.</param>
    public ValueTask SendAsync<TState>(
        TState state, Action<IBufferWriter<byte>, TState> write, CancellationToken cancellationToken = default)
        => SendAsync(state, write, default, default, cancellationToken);

    /// <summary>Sends a message in chunks.</summary>
    /// <param name="state">The argument of <paramref name="write"/>.</param>
    /// <param name="write">Writes the start of the message.</param>
    /// <param name="content">The content after the start; may be empty.</param>
    /// <param name="end">The end of the message.</param>
    /// <param name="cancellationToken">Cancels the wait, but never truncates a message.</param>
    public async ValueTask SendAsync<TState>(
        TState state,
        Action<IBufferWriter<byte>, TState> write,
        ReadOnlySequence<byte> content,
        ReadOnlyMemory<byte> end,
        CancellationToken cancellationToken)
    {
        try
        {
            await WaitToSendAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            if (_isClosing is 0 && !cancellationToken.IsCancellationRequested)
            {
                write(_output, state);
                await SendChunkAsync(_output.WrittenMemory, content.IsEmpty);
                if (!content.IsEmpty)
                    await SendAsync(content, end);
            }
        }
        catch (Exception exception) when (IsDisconnected(exception))
        {
            // The receive loop observes the failure.
        }
        finally
        {
            if (_output.Capacity > MaxRetainedSize)
                _output = new ArrayBufferWriter<byte>();
            else
                _output.ResetWrittenCount();

            _sending.Release();
        }
    }

    public async ValueTask CloseAsync(string message, int reason, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isClosing, 1) is 0)
            await CloseOutputAsync((WebSocketCloseStatus)reason, Truncate(message), cancellationToken);
    }

    /// <summary>Acknowledges the client's close.</summary>
    public ValueTask AcknowledgeCloseAsync() => _socket.State is WebSocketState.CloseReceived
        ? CloseOutputAsync(_socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, default)
        : default;

    public void Dispose()
    {
        ReturnInput();
        _closing.Dispose();
        _aborted.Dispose();
        _sending.Dispose();
        _socket.Dispose();
    }

    private async ValueTask CloseOutputAsync(WebSocketCloseStatus status, string? reason, CancellationToken cancellationToken)
    {
        _closing.Change(s_closingTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            await WaitToSendAsync(cancellationToken);
            try
            {
                await _socket.CloseOutputAsync(status, reason, RequestAborted);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception exception) when (IsDisconnected(exception))
        {
            // The socket is closed already.
        }
    }

    private async ValueTask SendAsync(ReadOnlySequence<byte> content, ReadOnlyMemory<byte> end)
    {
        foreach (var buffer in content)
        {
            for (var rest = buffer; !rest.IsEmpty;)
            {
                var length = Math.Min(rest.Length, SendTimeout.MaxChunkSize);
                await SendChunkAsync(rest[..length], isLast: false);
                rest = rest[length..];
            }
        }

        await SendChunkAsync(end, isLast: true);
    }

    private ValueTask SendChunkAsync(ReadOnlyMemory<byte> piece, bool isLast)
        => _timeout.WaitAsync(_socket.SendAsync(piece, WebSocketMessageType.Text, isLast, RequestAborted), _aborted.Cancel);

    private async ValueTask WaitToSendAsync(CancellationToken cancellationToken)
    {
        if (_sending.Wait(0, CancellationToken.None))
            return;

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(RequestAborted, cancellationToken);
        await _sending.WaitAsync(waiting.Token);
    }

    private void GrowInput(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(InitialSize, Math.Min(length * 2, _maxMessageSize + 1)));
        _input.AsSpan(0, length).CopyTo(larger);
        ReturnInput();
        _input = larger;
    }

    private void ReturnInput()
    {
        if (_input is not [])
            ArrayPool<byte>.Shared.Return(_input);

        _input = [];
    }

    private static string Truncate(string reason)
    {
        if (Encoding.UTF8.GetByteCount(reason) <= MaxReasonSize)
            return reason;

        var bytes = new byte[MaxReasonSize];
        Encoding.UTF8.GetEncoder().Convert(reason, bytes, flush: false, out var charsUsed, out _, out _);
        return reason[..charsUsed];
    }

    private static bool IsDisconnected(Exception exception)
        => exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;
}
