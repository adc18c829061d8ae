using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>
/// Parses a request's parameters from JSON in one pass. The document stays UTF-8, and the variables become literals at once.
/// </summary>
internal ref partial struct GraphQLRequestParser
{
    private const int MaxDepth = 200;
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = MaxDepth };

    private static readonly byte[] s_byteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly ReadOnlySpan<byte> _source;
    private Utf8JsonReader _reader;
    private int _values;
    private int _maxBatchSize;
    private bool _isNamed;

    private GraphQLRequestParser(ReadOnlySpan<byte> source)
    {
        _source = source;
        _reader = new Utf8JsonReader(source, s_options);
    }

    private delegate T Parsing<out T>(ref GraphQLRequestParser parser);

    /// <summary>Parses a body that has one request. Throws a <see cref="GraphQLRequestException"/> if it is invalid.</summary>
    public static GraphQLRequest ParseRequest(ReadOnlySpan<byte> body)
        => body.IsEmpty ? throw RequestErrors.Empty() : Parse(body, static (ref parser) => parser.ReadRequest());

    /// <summary>Parses a body that has one request or a batch. Throws a <see cref="GraphQLRequestException"/> if it is invalid.</summary>
    /// <param name="body">The body.</param>
    /// <param name="maxBatchSize">The maximum number of requests in a batch; 0 if batches are not allowed.</param>
    /// <param name="isNamed">Whether the route already has the document's id.</param>
    public static RequestBody ParseBody(ReadOnlySpan<byte> body, int maxBatchSize, bool isNamed)
        => body.IsEmpty ? throw RequestErrors.Empty() : Parse(body, static (ref parser) => parser.ReadBody(), maxBatchSize, isNamed);

    /// <summary>Parses an object; returns null for <c>null</c>.</summary>
    public static ObjectValueNode? ParseObject(string json)
        => Parse(Encoding.UTF8.GetBytes(json), static (ref parser) => parser.ReadNextObject());

    /// <summary>Parses the variables by name; returns null for <c>null</c>.</summary>
    public static IReadOnlyDictionary<string, IValueNode>? ParseVariables(string json)
        => Parse(Encoding.UTF8.GetBytes(json), static (ref parser) => parser.ReadNextVariables());

    private static T Parse<T>(ReadOnlySpan<byte> source, Parsing<T> parse, int maxBatchSize = 0, bool isNamed = false)
    {
        if (source.StartsWith(s_byteOrderMark))
            source = source[s_byteOrderMark.Length..];

        if (!Utf8.IsValid(source))
            throw RequestErrors.NotUtf8(OffsetOfInvalid(source));

        var parser = new GraphQLRequestParser(source) { _maxBatchSize = maxBatchSize, _isNamed = isNamed };
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
            throw parser.Fail("An unpaired surrogate is not a character.");
        }
    }

    private static int OffsetOfInvalid(ReadOnlySpan<byte> source)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(source[offset..], out _, out var length) is OperationStatus.Done)
            offset += length;

        return offset;
    }

    private RequestBody ReadBody()
    {
        _reader.Read();
        if (_reader.TokenType is not JsonTokenType.StartArray)
            return new RequestBody(ReadRequest());

        if (_maxBatchSize is 0)
            throw RequestErrors.BatchingNotEnabled();

        var batch = new List<GraphQLRequest>();
        while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndArray)
        {
            if (batch.Count == _maxBatchSize)
                throw RequestErrors.BatchTooLarge(_maxBatchSize);

            batch.Add(ReadRequest());
        }

        return batch.Count > 0 ? new RequestBody(default, batch) : throw RequestErrors.EmptyBatch();
    }

    private GraphQLRequest ReadRequest()
    {
        if (_reader.TokenType is JsonTokenType.None)
            _reader.Read();

        if (_reader.TokenType is JsonTokenType.StartArray)
            throw RequestErrors.BatchingNotEnabled();

        if (_reader.TokenType is not JsonTokenType.StartObject)
            throw Fail("Expected `{` or `[` as first syntax token.");

        var read = Parameters.None;
        ReadOnlyMemory<byte> document = default;
        string? documentId = null;
        string? operationName = null;
        IReadOnlyDictionary<string, IValueNode>? variables = null;
        ObjectValueNode? extensions = null;
        while (_reader.Read() && _reader.TokenType is JsonTokenType.PropertyName)
        {
            switch (ReadParameter(ref read))
            {
                case Parameters.Query:
                    document = ReadNextUtf8String();
                    break;
                case Parameters.DocumentId:
                    documentId = ReadNextString();
                    break;
                case Parameters.OperationName:
                    operationName = ReadNextString();
                    break;
                case Parameters.Variables:
                    variables = ReadNextVariables();
                    break;
                case Parameters.Extensions:
                    extensions = ReadNextObject();
                    break;
                default:
                    _reader.Skip();
                    break;
            }
        }

        var request = new GraphQLRequest(document, documentId, operationName, variables, extensions) { Values = _values };
        return request.HasDocumentOrId || _isNamed ? request : throw RequestErrors.NoDocument(LocationOf(_reader.TokenStartIndex));
    }

    // A duplicate property is an error: other software that inspects the request, such as a firewall, may read the first one.
    private readonly Parameters ReadParameter(ref Parameters read)
    {
        var parameter = Parameters.None;
        if (_reader.ValueTextEquals("query"u8))
            parameter = Parameters.Query;
        else if (_reader.ValueTextEquals("id"u8) || _reader.ValueTextEquals("documentId"u8))
            parameter = Parameters.DocumentId;
        else if (_reader.ValueTextEquals("operationName"u8))
            parameter = Parameters.OperationName;
        else if (_reader.ValueTextEquals("variables"u8))
            parameter = Parameters.Variables;
        else if (_reader.ValueTextEquals("extensions"u8))
            parameter = Parameters.Extensions;

        if ((read & parameter) is not Parameters.None)
            throw Duplicate(_reader.GetString()!);

        read |= parameter;
        return parameter;
    }

    private Dictionary<string, IValueNode>? ReadNextVariables()
    {
        _reader.Read();
        return _reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.StartObject => ReadVariables(),
            JsonTokenType.StartArray => throw RequestErrors.VariableBatching(),
            _ => throw Unexpected("an object"),
        };
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

    [Flags]
    private enum Parameters
    {
        None = 0,
        Query = 1,
        DocumentId = 2,
        OperationName = 4,
        Variables = 8,
        Extensions = 16,
    }
}
