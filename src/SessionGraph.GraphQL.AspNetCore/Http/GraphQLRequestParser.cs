using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Reads a request's parameters from JSON in one pass: the document stays UTF-8, the variables become literals at once.</summary>
internal ref partial struct GraphQLRequestParser
{
    private const int MaxDepth = 200;
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = MaxDepth };

    private readonly ReadOnlySpan<byte> _source;
    private Utf8JsonReader _reader;
    private int _values;

    private GraphQLRequestParser(ReadOnlySpan<byte> source)
    {
        _source = source;
        _reader = new Utf8JsonReader(source, s_options);
    }

    private delegate T Parsing<out T>(ref GraphQLRequestParser parser);

    /// <summary>The request in this body; a <see cref="GraphQLRequestException"/> where there is none.</summary>
    public static GraphQLRequest ParseRequest(ReadOnlySpan<byte> body)
        => body.IsEmpty ? throw RequestErrors.Empty() : Parse(body, static (ref parser) => parser.ReadRequest());

    /// <summary>The object in this text; null where it is <c>null</c>.</summary>
    public static ObjectValueNode? ParseObject(string json)
        => Parse(Encoding.UTF8.GetBytes(json), static (ref parser) => parser.ReadNextObject());

    /// <summary>The variables by name.</summary>
    public static IReadOnlyDictionary<string, IValueNode>? ToVariables(ObjectValueNode? variables)
        => variables?.Fields.ToDictionary(field => field.Name.Value, field => field.Value, StringComparer.Ordinal);

    private static T Parse<T>(ReadOnlySpan<byte> source, Parsing<T> parse)
    {
        if (!Utf8.IsValid(source))
            throw RequestErrors.InvalidSyntax("The request is not UTF-8.");

        var parser = new GraphQLRequestParser(source);
        try
        {
            var value = parse(ref parser);
            parser._reader.Read();
            return value;
        }
        catch (JsonException exception)
        {
            throw parser.Fail(exception);
        }
        catch (InvalidOperationException)
        {
            throw parser.Fail("Half of a surrogate pair is no character.");
        }
    }

    private GraphQLRequest ReadRequest()
    {
        _reader.Read();
        if (_reader.TokenType is JsonTokenType.StartArray)
            throw RequestErrors.BatchingNotEnabled();

        if (_reader.TokenType is not JsonTokenType.StartObject)
            throw Fail("Expected `{` or `[` as first syntax token.");

        ReadOnlyMemory<byte> document = default;
        string? documentId = null;
        string? operationName = null;
        ObjectValueNode? variables = null;
        ObjectValueNode? extensions = null;
        while (_reader.Read() && _reader.TokenType is JsonTokenType.PropertyName)
        {
            if (_reader.ValueTextEquals("query"u8))
                document = ReadNextUtf8String();
            else if (_reader.ValueTextEquals("id"u8) || _reader.ValueTextEquals("documentId"u8))
                documentId = ReadNextString();
            else if (_reader.ValueTextEquals("operationName"u8))
                operationName = ReadNextString();
            else if (_reader.ValueTextEquals("variables"u8))
                variables = ReadNextObject();
            else if (_reader.ValueTextEquals("extensions"u8))
                extensions = ReadNextObject();
            else
                _reader.Skip();
        }

        var request = new GraphQLRequest(document, documentId, operationName, ToVariables(variables), extensions);
        return request.HasOrNamesDocument ? request : throw RequestErrors.NoDocument(LocationOf(_reader.TokenStartIndex));
    }

    private byte[] ReadNextUtf8String()
    {
        _reader.Read();
        if (_reader.TokenType is JsonTokenType.Null)
            return [];

        if (_reader.TokenType is not JsonTokenType.String)
            throw Unexpected("a string");

        if (!_reader.ValueIsEscaped)
            return _reader.ValueSpan.ToArray();

        var unescaped = new byte[_reader.ValueSpan.Length];
        return unescaped[.._reader.CopyString(unescaped)];
    }

    private string? ReadNextString()
    {
        _reader.Read();
        return _reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? _reader.GetString() : throw Unexpected("a string");
    }

    private ObjectValueNode? ReadNextObject()
    {
        _reader.Read();
        return _reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.StartObject => ReadObject(),
            _ => throw Unexpected("an object"),
        };
    }
}
