using System.Buffers;
using System.Buffers.Text;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Writes responses as server-sent events in the distinct connections mode. See
/// https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode.
/// </summary>
internal sealed class EventStream : StreamingResponse
{
    // The clients of a server that stops must not all reconnect at the same moment.
    private const int MinReconnectionTime = 500;
    private const int MaxReconnectionTime = 3000;
    private const int MaxDigits = 4;

    private static readonly SearchValues<byte> s_lineEnds = SearchValues.Create("\r\n"u8);

    public EventStream(HttpResponse response, ResponseBody body, CancellationToken cancellationToken)
        : base(body, cancellationToken)
        => response.ContentType = "text/event-stream; charset=utf-8";

    protected override async ValueTask WriteResultAsync(OperationResult result)
    {
        Output.Write("event: next\ndata: "u8);
        // A line end would end the data. JSON has raw line ends only between tokens, where a space means the same.
        await Body.WriteAsync(result.ToSequence(), static piece => piece.ReplaceAny(s_lineEnds, (byte)' '), CancellationToken);
        Output.Write("\n\n"u8);
    }

    protected override void WriteKeepAlive() => Output.Write(":\n\n"u8);

    // A browser's EventSource does not dispatch an event without a data line.
    protected override void WriteComplete() => Output.Write("event: complete\ndata:\n\n"u8);

    // The standard's field for the time in milliseconds before an EventSource reconnects.
    protected override void WriteReconnect()
    {
        Output.Write("retry: "u8);
        Utf8Formatter.TryFormat(Random.Shared.Next(MinReconnectionTime, MaxReconnectionTime), Output.GetSpan(MaxDigits), out var length);
        Output.Advance(length);
        Output.Write("\n\n"u8);
    }
}
