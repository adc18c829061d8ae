using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>Sends a response's body, no faster than the client reads.</summary>
/// <param name="context">The request.</param>
/// <param name="timeout">Cuts clients off that do not read.</param>
internal readonly struct ResponseBody(HttpContext context, SendTimeout timeout)
{
    /// <summary>Where the body is written.</summary>
    public PipeWriter Output => context.Response.BodyWriter;

    /// <summary>Sends what is written.</summary>
    public ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var flush = Output.FlushAsync(cancellationToken);
        if (!flush.IsCompletedSuccessfully)
            return timeout.WaitAsync(WaitAsync(flush), context.Abort);

        flush.GetAwaiter().GetResult();
        return default;

        static async ValueTask WaitAsync(ValueTask<FlushResult> flush) => await flush;
    }

    /// <summary>Writes what is in the sequence piece by piece, and sends each but the last.</summary>
    /// <param name="content">What is written.</param>
    /// <param name="change">Changes a piece where it is written; null for none.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
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

    /// <summary>Writes the result; a large one piece by piece, sending each but the last.</summary>
    public ValueTask WriteAsync(OperationResult result, CancellationToken cancellationToken)
    {
        if (result.DataSize > SendTimeout.MaxChunkSize)
            return WriteAsync(result.ToSequence(), null, cancellationToken);

        result.WriteTo(Output);
        return default;
    }
}
