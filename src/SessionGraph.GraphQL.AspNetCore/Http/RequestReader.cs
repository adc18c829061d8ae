using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Finds a request's parameters in its body or in its URL.</summary>
internal static class RequestReader
{
    /// <summary>The parameters in the JSON body; a <see cref="GraphQLRequestException"/> where there are none.</summary>
    public static async ValueTask<GraphQLRequest> ReadBodyAsync(HttpRequest request, int maxSize, CancellationToken cancellationToken)
    {
        if (!IsJson(request.ContentType))
            throw RequestErrors.ContentTypeNotSupported(request.ContentType);

        if (request.ContentLength > maxSize)
            throw RequestErrors.TooLarge(maxSize, request.ContentLength);

        var body = request.BodyReader;
        var read = await body.ReadAsync(cancellationToken);
        while (!read.IsCompleted && read.Buffer.Length <= maxSize)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync(cancellationToken);
        }

        try
        {
            return read.Buffer.Length <= maxSize ? Parse(read.Buffer) : throw RequestErrors.TooLarge(maxSize, request.ContentLength);
        }
        finally
        {
            body.AdvanceTo(read.Buffer.End);
        }
    }

    /// <summary>Whether the URL has a document, or names one.</summary>
    public static bool HasRequest(IQueryCollection query)
        => query.ContainsKey("query") || query.ContainsKey("id") || query.ContainsKey("documentId") || query.ContainsKey("extensions");

    /// <summary>The parameters in the URL; a <see cref="GraphQLRequestException"/> where there are none.</summary>
    public static GraphQLRequest ReadQuery(IQueryCollection query)
    {
        var request = new GraphQLRequest(
            Encoding.UTF8.GetBytes(Parameter("query") ?? ""),
            Parameter("id") ?? Parameter("documentId"),
            Parameter("operationName"),
            Parameter("variables") is { } variables ? GraphQLRequestParser.ToVariables(GraphQLRequestParser.ParseObject(variables)) : null,
            Parameter("extensions") is { } extensions ? GraphQLRequestParser.ParseObject(extensions) : null);
        return request.HasOrNamesDocument ? request : throw RequestErrors.NoDocument();

        string? Parameter(string name) => query[name] is [{ Length: > 0 } value, ..] ? value : null;
    }

    private static GraphQLRequest Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
            return GraphQLRequestParser.ParseRequest(body.FirstSpan);

        var length = (int)body.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(buffer);
            return GraphQLRequestParser.ParseRequest(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsJson(string? contentType) => contentType is "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));
}
