using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>A WebSocket sub-protocol: its messages and their form.</summary>
internal abstract class SocketProtocol
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly SocketProtocol[] s_all = [new GraphQLTransportProtocol(), new ApolloProtocol()];

    public abstract string Name { get; }

    /// <summary>The close code for a client that does not initialize the connection in time.</summary>
    public abstract int InitializationTimeoutCode { get; }

    /// <summary>Whether the protocol supports incremental delivery.</summary>
    public abstract bool AllowsIncrementalDelivery { get; }

    /// <summary>The type of a message that has a result.</summary>
    protected abstract string NextType { get; }

    /// <summary>The first supported protocol among those that a client requests; null if there is none.</summary>
    public static SocketProtocol? Find(IList<string> names) => Array.Find(s_all, protocol => names.Contains(protocol.Name));

    /// <summary>Handles a message. Throws a <see cref="SocketCloseException"/> if the socket must be closed.</summary>
    public abstract ValueTask OnMessageAsync(SocketSession session, SocketMessage message);

    public abstract void WriteKeepAlive(IBufferWriter<byte> output);

    public void WriteNext(IBufferWriter<byte> output, string id, OperationResult result)
    {
        WriteStartOfNext(output, id);
        result.WriteTo(output);
        output.Write("}"u8);
    }

    /// <summary>Writes the start of a message that has a result, up to the result.</summary>
    public void WriteStartOfNext(IBufferWriter<byte> output, string id)
    {
        WriteStart(output, NextType, id);
        output.Write(",\"payload\":"u8);
    }

    public void WriteError(IBufferWriter<byte> output, string id, IReadOnlyList<IError> errors)
    {
        var response = new ArrayBufferWriter<byte>();
        OperationResult.FromErrors(errors).WriteTo(response);
        WriteStart(output, "error", id);
        output.Write(",\"payload\":"u8);
        output.Write(ErrorPayloadOf(response.WrittenSpan["{\"errors\":"u8.Length..^1]));
        output.Write("}"u8);
    }

    public static void WriteComplete(IBufferWriter<byte> output, string id)
    {
        WriteStart(output, "complete", id);
        output.Write("}"u8);
    }

    /// <summary>The payload of an error message, from a JSON array of errors.</summary>
    protected abstract ReadOnlySpan<byte> ErrorPayloadOf(ReadOnlySpan<byte> errors);

    /// <summary>Sends a message that belongs to no operation.</summary>
    protected static ValueTask SendAsync(SocketSession session, string type, object? payload = null)
        => session.Connection.SendAsync((type, payload), static (output, message) => WriteMessage(output, message.type, message.payload));

    protected static void WriteMessage(IBufferWriter<byte> output, string type, object? payload = null)
    {
        using var writer = new Utf8JsonWriter(output, s_options);
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        if (payload is not null)
        {
            writer.WritePropertyName("payload"u8);
            JsonSerializer.Serialize(writer, payload, JsonSerializerOptions.Web);
        }

        writer.WriteEndObject();
    }

    private static void WriteStart(IBufferWriter<byte> output, string type, string id)
    {
        output.Write("{\"id\":\""u8);
        output.Write(JsonEncodedText.Encode(id, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        output.Write("\",\"type\":\""u8);
        output.Write(JsonEncodedText.Encode(type).EncodedUtf8Bytes);
        output.Write("\""u8);
    }
}
