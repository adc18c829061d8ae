using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Writes several responses into one HTTP response, each as soon as it is available and the client has read the ones before it.
/// </summary>
internal abstract class StreamingResponse(ResponseBody body, CancellationToken cancellationToken)
{
    // False while a response is only partly written.
    private bool _isBetweenResponses = true;

    /// <summary>The output. Only this class flushes it.</summary>
    protected PipeWriter Output => body.Output;

    protected ResponseBody Body => body;

    protected CancellationToken CancellationToken => cancellationToken;

    /// <summary>Starts the response in a streaming format.</summary>
    public static async ValueTask<StreamingResponse> StartAsync(
        HttpContext context, ResponseFormat format, SendTimeout timeout, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-cache";
        // A buffering proxy would delay the responses.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();

        StreamingResponse stream = format is ResponseFormat.EventStream
            ? new EventStream(response, new ResponseBody(context, timeout), cancellationToken)
            : new MultipartStream(response, new ResponseBody(context, timeout), format, cancellationToken);
        await stream.FlushAsync();
        return stream;
    }

    /// <summary>Writes each response when it arrives, and then the end. Sends keep-alives in between.</summary>
    public async Task WriteAsync(ResponseStream responses, TimeSpan keepAliveInterval, TimeProvider timeProvider)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var results = responses.ReadResultsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        var keepAlive = Task.Delay(keepAliveInterval, timeProvider, ended.Token);
        try
        {
            while (true)
            {
                var next = results.MoveNextAsync().AsTask();
                while (await Task.WhenAny(next, keepAlive) == keepAlive && !cancellationToken.IsCancellationRequested)
                {
                    await KeepAliveAsync();
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

        cancellationToken.ThrowIfCancellationRequested();
        await CompleteAsync();
    }

    /// <summary>Writes one response and the end.</summary>
    public async Task WriteAsync(OperationResult result)
    {
        await WriteNextAsync(result);
        await CompleteAsync();
    }

    /// <summary>Writes one of several responses.</summary>
    public async ValueTask WriteNextAsync(OperationResult result)
    {
        _isBetweenResponses = false;
        await WriteResultAsync(result);
        await FlushAsync();
        _isBetweenResponses = true;
    }

    /// <summary>Tells the client to come again, where the format can, and leaves out the end, so that the client knows that there is more.</summary>
    public async ValueTask LeaveAsync(CancellationToken requestAborted)
    {
        if (!_isBetweenResponses)
            return;

        WriteReconnect();
        await body.FlushAsync(requestAborted);
    }

    public ValueTask CompleteAsync()
    {
        WriteComplete();
        return FlushAsync();
    }

    protected abstract ValueTask WriteResultAsync(OperationResult result);

    protected abstract void WriteKeepAlive();

    protected abstract void WriteComplete();

    /// <summary>Writes when the client should reconnect. By default, the format cannot say so.</summary>
    protected virtual void WriteReconnect()
    {
    }

    private async ValueTask KeepAliveAsync()
    {
        try
        {
            WriteKeepAlive();
            await FlushAsync();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The same token cancels the read of the next response.
        }
    }

    private ValueTask FlushAsync() => body.FlushAsync(cancellationToken);
}
