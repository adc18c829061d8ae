using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>Sends a response's body at the speed at which the client reads.</summary>
/// <param name="context">The request.</param>
/// <param name="timeout">Cuts the connection of a client that does not read.</param>
internal readonly struct ResponseBody(HttpContext context, SendTimeout timeout)
{
    public PipeWriter Output => context.Response.BodyWriter;

    /// <summary>Sends the written bytes.</summary>
    public ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var flush = Output.FlushAsync(cancellationToken);
        if (!flush.IsCompletedSuccessfully)
            return timeout.WaitAsync(WaitAsync(flush), context.Abort);

        flush.GetAwaiter().GetResult();
        return default;

        static async ValueTask WaitAsync(ValueTask<FlushResult> flush) => await flush;
    }

    /// <summary>Writes the content in chunks, and sends each chunk but the last.</summary>
    /// <param name="content">The content.</param>
    /// <param name="change">Modifies a chunk in place after it was copied; null for none.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public async ValueTask WriteAsync(ReadOnlySequence<byte> content, Action<Span<byte>>? change, CancellationToken cancellationToken)
    {
        while (!content.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = (int)Math.Min(content.Length, SendTimeout.MaxChunkSize);
            var destination = Output.GetSpan(length);
            content.Slice(0, length).CopyTo(destination);
            change?.Invoke(destination[..length]);
            Output.Advance(length);
            content = content.Slice(length);
            if (!content.IsEmpty)
                await FlushAsync(cancellationToken);
        }
    }

    /// <summary>Writes the result. A large one is written in chunks, and each chunk but the last is sent.</summary>
    public ValueTask WriteAsync(OperationResult result, CancellationToken cancellationToken)
    {
        if (result.DataSize > SendTimeout.MaxChunkSize)
            return WriteAsync(result.ToSequence(), null, cancellationToken);

        result.WriteTo(Output);
        return default;
    }
}
