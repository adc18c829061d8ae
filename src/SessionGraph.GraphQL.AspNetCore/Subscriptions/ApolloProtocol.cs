using System.Buffers;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>
/// <c>graphql-ws</c>, Apollo's protocol, which <see cref="GraphQLTransportProtocol"/> superseded. See
/// https://github.com/apollographql/subscriptions-transport-ws/blob/master/PROTOCOL.md. Close codes and reasons are HotChocolate's.
/// </summary>
internal sealed class ApolloProtocol : SocketProtocol
{
    public override string Name => "graphql-ws";

    public override int InitializationTimeoutCode => SocketCloseException.ProtocolError;

    public override bool AllowsIncrementalDelivery => false;

    protected override string NextType => "data";

    public override async ValueTask OnMessageAsync(SocketSession session, SocketMessage message)
    {
        switch (message.Type)
        {
            case "connection_init" when session.IsConnected:
                throw new SocketCloseException(SocketCloseException.ProtocolError, "Too many initialization requests.");
            case "connection_init":
                var status = await session.ConnectAsync(message);
                if (!status.Accepted)
                {
                    await SendAsync(session, "connection_error", new { message = status.Message, extensions = status.Extensions });
                    throw new SocketCloseException(SocketCloseException.NormalClosure, status.Message);
                }

                await SendAsync(session, "connection_ack", status.Extensions);
                break;
            case "start" when session.IsConnected && message is { Id: not "", Payload.IsEmpty: false }:
                if (!await session.TryStartAsync(message))
                    throw new SocketCloseException(SocketCloseException.InternalError, "The subscription id is not unique.");

                break;
            case "start" when session.IsConnected:
                throw new SocketCloseException(SocketCloseException.BadRequest, "Invalid subscribe message structure.");
            case "stop" when session.IsConnected:
                session.Complete(message.Id);
                break;
            case "ka" when session.IsConnected:
                break;
            case "connection_terminate":
                throw new SocketCloseException(SocketCloseException.NormalClosure, "Connection terminated by user.");
            default:
                throw new SocketCloseException(SocketCloseException.BadRequest, "Invalid message type.");
        }
    }

    public override void WriteKeepAlive(IBufferWriter<byte> output) => WriteMessage(output, "ka");

    // The payload is a single error.
    protected override ReadOnlySpan<byte> ErrorPayloadOf(ReadOnlySpan<byte> errors) => errors[1..^1];
}
