using System.Buffers;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Writes responses as server-sent events, in the mode of distinct connections. See
/// https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode.
/// </summary>
internal sealed class EventStream : StreamingResponse
{
    private static readonly SearchValues<byte> s_lineEnds = SearchValues.Create("\r\n"u8);

    private readonly ArrayBufferWriter<byte> _event = new();

    public EventStream(HttpResponse response, CancellationToken cancellationToken)
        : base(response, cancellationToken)
        => response.ContentType = "text/event-stream; charset=utf-8";

    protected override void WriteNext(OperationResult result)
    {
        _event.ResetWrittenCount();
        result.WriteTo(_event);

        // A line ends the data. Between tokens, where alone JSON has raw line ends, a space is as good.
        Output.Write("event: next\ndata: "u8);
        var destination = Output.GetSpan(_event.WrittenCount);
        _event.WrittenSpan.CopyTo(destination);
        destination[.._event.WrittenCount].ReplaceAny(s_lineEnds, (byte)' ');
        Output.Advance(_event.WrittenCount);
        Output.Write("\n\n"u8);
    }

    protected override void WriteKeepAlive() => Output.Write(":\n\n"u8);

    // Without a line of data, a browser's EventSource does not hand the event on.
    protected override void WriteComplete() => Output.Write("event: complete\ndata:\n\n"u8);
}
