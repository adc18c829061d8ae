using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Writes responses as server-sent events, in the mode of distinct connections. See
/// https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode.
/// </summary>
internal sealed class EventStream
{
    private static readonly SearchValues<byte> s_lineEnds = SearchValues.Create("\r\n"u8);

    private readonly HttpResponse _response;
    private readonly CancellationToken _cancellationToken;
    private readonly ArrayBufferWriter<byte> _event = new();

    private EventStream(HttpResponse response, CancellationToken cancellationToken)
        => (_response, _cancellationToken) = (response, cancellationToken);

    /// <summary>Begins the response.</summary>
    public static async ValueTask<EventStream> StartAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        // What buffers on the way would keep the events back.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();

        var stream = new EventStream(response, cancellationToken);
        await stream.FlushAsync();
        return stream;
    }

    /// <summary>Writes each response as it comes and then the end; meanwhile, now and again, that the stream is alive.</summary>
    public async Task WriteAsync(ResponseStream responses, TimeSpan keepAliveInterval, TimeProvider timeProvider)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken);
        await using var results = responses.ReadResultsAsync(_cancellationToken).GetAsyncEnumerator(_cancellationToken);
        var keepAlive = Task.Delay(keepAliveInterval, timeProvider, ended.Token);
        try
        {
            while (true)
            {
                var next = results.MoveNextAsync().AsTask();
                while (await Task.WhenAny(next, keepAlive) == keepAlive && !_cancellationToken.IsCancellationRequested)
                {
                    await WriteKeepAliveAsync();
                    keepAlive = Task.Delay(keepAliveInterval, timeProvider, ended.Token);
                }

                if (!await next)
                    break;

                await using var result = results.Current;
                await WriteNextAsync(result);
            }
        }
        finally
        {
            await ended.CancelAsync();
        }

        _cancellationToken.ThrowIfCancellationRequested();
        await WriteCompleteAsync();
    }

    /// <summary>Writes one response and the end.</summary>
    public async Task WriteAsync(OperationResult result)
    {
        await WriteNextAsync(result);
        await WriteCompleteAsync();
    }

    private ValueTask WriteNextAsync(OperationResult result)
    {
        _event.ResetWrittenCount();
        result.WriteTo(_event);

        // A line ends the data. Between tokens, where alone JSON has raw line ends, a space is as good.
        _response.BodyWriter.Write("event: next\ndata: "u8);
        var destination = _response.BodyWriter.GetSpan(_event.WrittenCount);
        _event.WrittenSpan.CopyTo(destination);
        destination[.._event.WrittenCount].ReplaceAny(s_lineEnds, (byte)' ');
        _response.BodyWriter.Advance(_event.WrittenCount);
        _response.BodyWriter.Write("\n\n"u8);
        return FlushAsync();
    }

    private ValueTask WriteCompleteAsync()
    {
        // Without a line of data, a browser's EventSource does not hand the event on.
        _response.BodyWriter.Write("event: complete\ndata:\n\n"u8);
        return FlushAsync();
    }

    private async ValueTask WriteKeepAliveAsync()
    {
        // Not cancelled: it must not throw while the next response is being waited for.
        _response.BodyWriter.Write(":\n\n"u8);
        await _response.BodyWriter.FlushAsync(CancellationToken.None);
    }

    private async ValueTask FlushAsync() => await _response.BodyWriter.FlushAsync(_cancellationToken);
}
