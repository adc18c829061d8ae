using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>
/// Receives the complete bodies of requests to the REST APIs before they queue for execution, so that slow clients delay no other request.
/// </summary>
internal sealed class RestBodyReceiver(MemoryBudget memory, IOptions<RestOptions> options, TimeProvider timeProvider)
{
    /// <summary>The maximum size of a body in bytes.</summary>
    public const long MaximumSize = 1024 * 1024;

    // The number of connections limits smaller bodies.
    private const long FreeSize = 4096;

    /// <summary>
    /// Receives the request's body, which <see cref="JsonBody.Of"/> then returns. Disposing the result releases its memory.
    /// </summary>
    /// <exception cref="BadHttpRequestException">
    /// The body is too large, arrives too slowly, ends too early, or exceeds the memory budget.
    /// </exception>
    public async Task<IDisposable> ReceiveAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaximumSize;

        var held = new ReservedMemory(memory, SizeOf(http));
        try
        {
            http.Features.Set(new JsonBody(await ReadAsync(http)));
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http)
    {
        var time = options.Value.RequestBodyTimeout;
        using var timeout = new CancellationTokenSource(time, timeProvider);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, http.RequestAborted);
        using var body = new MemoryStream();
        try
        {
            await CopyAsync(http.Request.BodyReader, body, end.Token);
            return body.GetBuffer().AsMemory(0, (int)body.Length);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException($"The body did not arrive within {time}.", StatusCodes.Status408RequestTimeout);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException && !http.RequestAborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body ended too early.", StatusCodes.Status400BadRequest, exception);
        }
    }

    // A read that a token cancels stays pending, and the server could not drain the rest of the body.
    private static async Task CopyAsync(PipeReader from, MemoryStream to, CancellationToken cancellationToken)
    {
        await using var cancellation = cancellationToken.UnsafeRegister(static reader => ((PipeReader)reader!).CancelPendingRead(), from);
        ReadResult read;
        do
        {
            read = await from.ReadAsync(CancellationToken.None);
            foreach (var segment in read.Buffer)
                to.Write(segment.Span);

            from.AdvanceTo(read.Buffer.End);
            cancellationToken.ThrowIfCancellationRequested();
        }
        while (!read.IsCompleted);
    }

    private static long SizeOf(HttpContext http)
        => http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is false
            ? 0
            : Math.Min(http.Request.ContentLength ?? MaximumSize, MaximumSize);

    /// <summary>The memory reserved for a body.</summary>
    private sealed class ReservedMemory : IDisposable
    {
        private readonly MemoryBudget _budget;
        private readonly long _size;

        public ReservedMemory(MemoryBudget budget, long size)
        {
            (_budget, _size) = (budget, size > FreeSize ? size : 0);
            if (!budget.TryReserve(_size))
                throw new BadHttpRequestException(RestFailure.Busy, StatusCodes.Status503ServiceUnavailable);
        }

        public void Dispose() => _budget.Release(_size);
    }
}
