using System.Buffers;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>
/// <c>graphql-transport-ws</c>. See https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md. The close reasons are HotChocolate's.
/// </summary>
internal sealed class GraphQLTransportProtocol : SocketProtocol
{
    public override string Name => "graphql-transport-ws";

    public override int InitializationTimeoutCode => SocketCloseException.InitializationTimeout;

    public override bool AllowsIncrementalDelivery => true;

    protected override string NextType => "next";

    public override async ValueTask OnMessageAsync(SocketSession session, SocketMessage message)
    {
        switch (message.Type)
        {
            case "ping":
                await SendAsync(session, "pong", await session.OnPingAsync(message));
                break;
            case "pong":
                await session.OnPongAsync(message);
                break;
            case "connection_init" when session.IsConnected:
                throw new SocketCloseException(SocketCloseException.TooManyInitializations, "Too many initialization requests.");
            case "connection_init":
                var status = await session.ConnectAsync(message);
                if (!status.Accepted)
                    throw new SocketCloseException(SocketCloseException.Forbidden, status.Message);

                await SendAsync(session, "connection_ack", status.Extensions);
                break;
            case var _ when !session.IsConnected:
                throw new SocketCloseException(SocketCloseException.Unauthorized, "Unauthorized");
            case "subscribe" when message is { Id: not "", Payload.IsEmpty: false }:
                if (!await session.TryStartAsync(message))
                    throw new SocketCloseException(SocketCloseException.SubscriberExists, "The subscription id is not unique.");

                break;
            case "subscribe":
                throw new SocketCloseException(SocketCloseException.BadRequest, "Invalid subscribe message structure.");
            case "complete" when message.Id is not "":
                session.Complete(message.Id);
                break;
            default:
                throw new SocketCloseException(SocketCloseException.BadRequest, "Invalid message type.");
        }
    }

    public override void WriteKeepAlive(IBufferWriter<byte> output) => WriteMessage(output, "ping");

    protected override ReadOnlySpan<byte> ErrorPayloadOf(ReadOnlySpan<byte> errors) => errors;
}
