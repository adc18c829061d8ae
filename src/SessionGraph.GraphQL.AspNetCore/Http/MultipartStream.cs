using System.Buffers;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Writes responses as the parts of a multipart body. See
/// https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md. The responses of a subscription are wrapped and
/// accompanied by heartbeats; see https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol.
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
            // Errors that end the subscription are a sibling of the payload.
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

    // The delimiter is sent together with the part before it: a client treats a part as complete only when it reads the delimiter.
    private void WriteDelimiter() => Output.Write(Delimiter);
}
