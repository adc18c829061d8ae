using System.Text.Json;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>A message from a client.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">The operation's id; empty if there is none.</param>
/// <param name="Payload">The payload's JSON if it is an object, otherwise empty; valid until the next message is received.</param>
internal readonly record struct SocketMessage(string Type, string Id, ReadOnlyMemory<byte> Payload) : IOperationMessagePayload
{
    private const int MaxIdLength = 256;
    // A request's own depth, plus the message around it.
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 202 };

    public T? As<T>()
        where T : class
    {
        try
        {
            return Payload.IsEmpty ? null : JsonSerializer.Deserialize<T>(Payload.Span, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            throw new SocketCloseException(SocketCloseException.BadRequest, "Invalid message payload.");
        }
    }

    /// <summary>Parses a message. Throws a <see cref="SocketCloseException"/> if it is invalid.</summary>
    public static SocketMessage Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json.Span, s_options);
            var message = Read(ref reader, json);
            reader.Read();
            return message;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw NoObject();
        }
    }

    private static SocketMessage Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        string? type = null;
        var id = "";
        ReadOnlyMemory<byte> payload = default;
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            throw NoObject();

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            switch (name, reader.TokenType)
            {
                case ("type", JsonTokenType.String):
                    type = reader.GetString();
                    break;
                case ("id", JsonTokenType.String):
                    id = reader.GetString()!;
                    break;
                case ("payload", JsonTokenType.StartObject):
                    reader.Skip();
                    payload = json[start..(int)reader.BytesConsumed];
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return type is null
            ? throw new SocketCloseException(SocketCloseException.BadRequest, "The type property on the message is mandatory.")
            : new SocketMessage(type, id.Length <= MaxIdLength ? id : "", payload);
    }

    private static SocketCloseException NoObject() => new(SocketCloseException.BadRequest, "The message must be a json object.");
}
