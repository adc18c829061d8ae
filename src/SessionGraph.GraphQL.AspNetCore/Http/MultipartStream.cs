using System.Buffers;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Writes responses as parts of one body: see
/// https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md, and for a subscription, whose responses are wrapped
/// and which says that it is alive, https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol.
/// </summary>
internal sealed class MultipartStream : StreamingResponse
{
    private readonly bool _isSubscription;

    public MultipartStream(HttpResponse response, ResponseBody body, ResponseFormat format, CancellationToken cancellationToken)
        : base(body, cancellationToken)
    {
        _isSubscription = format is ResponseFormat.MultipartSubscription;
        response.ContentType = _isSubscription
            ? "multipart/mixed; boundary=\"graphql\"; subscriptionSpec=1.0"
            : "multipart/mixed; boundary=\"-\"";
        WriteDelimiter();
    }

    private ReadOnlySpan<byte> Delimiter => _isSubscription ? "\r\n--graphql"u8 : "\r\n---"u8;

    protected override async ValueTask WriteResultAsync(OperationResult result)
    {
        WriteHeader();
        if (!_isSubscription)
        {
            await Body.WriteAsync(result, CancellationToken);
        }
        else if (result.HasData)
        {
            Output.Write("{\"payload\":"u8);
            await Body.WriteAsync(result, CancellationToken);
            Output.Write("}"u8);
        }
        else
        {
            // What ends the subscription stands beside the payload.
            var errors = new ArrayBufferWriter<byte>();
            result.WriteTo(errors);
            Output.Write("{\"payload\":null,"u8);
            Output.Write(errors.WrittenSpan[1..]);
        }

        WriteDelimiter();
    }

    protected override void WriteKeepAlive()
    {
        if (!_isSubscription)
            return;

        WriteHeader();
        Output.Write("{}"u8);
        WriteDelimiter();
    }

    protected override void WriteComplete() => Output.Write("--\r\n"u8);

    private void WriteHeader() => Output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);

    // Goes with the part before it, which a client takes for whole only then; the next part or the end is written onto it.
    private void WriteDelimiter() => Output.Write(Delimiter);
}
