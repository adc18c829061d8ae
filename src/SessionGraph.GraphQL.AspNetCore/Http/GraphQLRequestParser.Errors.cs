using System.Text;
using System.Text.Json;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.AspNetCore.Http;

internal ref partial struct GraphQLRequestParser
{
    private const int MaxQuotedBytes = 64;

    private readonly GraphQLRequestException Fail(string message)
        => RequestErrors.UnexpectedValue(message, LocationOf(_reader.TokenStartIndex));

    private readonly GraphQLRequestException Fail(JsonException exception)
    {
        // The reader's messages end with a position, which the error has as its location.
        var reason = exception.Message.Split(" LineNumber", 2)[0].TrimEnd('.');
        return RequestErrors.InvalidSyntax($"The request is not valid JSON: {reason}.", LocationOf(_reader.BytesConsumed));
    }

    private readonly GraphQLRequestException Duplicate(string property) => Fail($"The property `{property}` occurs twice.");

    private readonly GraphQLRequestException Unexpected(string expected)
    {
        var value = _reader.ValueSpan.Length <= MaxQuotedBytes ? $" with value `{Encoding.UTF8.GetString(_reader.ValueSpan)}`" : "";
        return Fail($"Expected {expected} or a null-token, but found a {_reader.TokenType}-token{value}.");
    }

    private readonly Location LocationOf(long position)
    {
        var before = _source[..(int)Math.Min(position, _source.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new Location(before.Length, before.Length, line, column);
    }
}
