using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>The errors of malformed requests. Messages and codes are HotChocolate's if it has them.</summary>
internal static class RequestErrors
{
    private const string Invalid = "HC0009";
    private const string Syntax = "HC0011";

    public static GraphQLRequestException Empty() => Create(StatusCodes.Status400BadRequest, "The GraphQL request is empty.", Invalid);

    public static GraphQLRequestException NoDocument(Location? location = null)
        => NotWellFormed("The request is missing the `query` property and the `id` property.", Syntax, location);

    public static GraphQLRequestException BatchingNotEnabled()
        => NotWellFormed("Request batching is not enabled: send one request object.", Invalid);

    public static GraphQLRequestException BatchTooLarge(int maxSize)
        => NotWellFormed($"Max batch size reached: a batch may have {maxSize} requests.", Invalid);

    public static GraphQLRequestException EmptyBatch() => NotWellFormed("The GraphQL batch request has no elements.", Invalid);

    public static IError StreamInBatch() => ErrorBuilder.New()
        .SetMessage("A batch cannot contain a request whose response is a stream. Send that request alone.")
        .SetCode(Invalid)
        .Build();

    public static GraphQLRequestException VariableBatching()
        => NotWellFormed("Variable batching is not supported: send a request for each object of variables.", Invalid);

    public static GraphQLRequestException OperationNameRequired() => NotWellFormed("The operation name is required.", Invalid);

    /// <summary>A browser would send such a request for any site without a preflight request.</summary>
    public static GraphQLRequestException PreflightRequired() => Create(
        StatusCodes.Status400BadRequest,
        "GET requests must include a GraphQL preflight header: send `GraphQL-Preflight: 1` or `Content-Type: application/json`, or a POST.",
        "HC0077");

    public static GraphQLRequestException ContentEncodingNotSupported(string encoding, bool isAnySupported)
    {
        var advice = isAnySupported
            ? $"send one of {ContentEncoding.Supported}, or send the body without an encoding"
            : "send the body without an encoding";
        var error = ErrorBuilder.New().SetMessage($"The content encoding `{encoding}` is not supported: {advice}.").SetCode(Invalid).Build();
        return new GraphQLRequestException(StatusCodes.Status415UnsupportedMediaType, error)
        {
            AcceptedEncodings = isAnySupported ? ContentEncoding.Supported : "identity",
        };
    }

    public static GraphQLRequestException UnreadableContentEncoding(string encoding) => Create(
        StatusCodes.Status400BadRequest,
        $"The body is not a single complete message in the content encoding `{encoding}`.",
        Invalid);

    /// <summary>The server could not receive the body.</summary>
    public static GraphQLRequestException UnreadableBody(int statusCode, Exception reason)
    {
        var error = ErrorBuilder.New().SetMessage($"The body could not be received: {reason.Message}").SetCode(Invalid).Build();
        return new GraphQLRequestException(statusCode, error, reason);
    }

    public static GraphQLRequestException NotUtf8(long offset)
        => InvalidSyntax($"The request is not valid UTF-8: the body has an invalid byte at position {offset}, counted from 0.");

    /// <summary>The body is not valid JSON.</summary>
    public static GraphQLRequestException InvalidSyntax(string message, Location? location = null)
        => Create(StatusCodes.Status400BadRequest, message, Syntax, location);

    /// <summary>The JSON is not a valid request.</summary>
    public static GraphQLRequestException UnexpectedValue(string message, Location location) => NotWellFormed(message, Syntax, location);

    public static GraphQLRequestException TooLarge(int maxSize, long? size) => new(StatusCodes.Status413PayloadTooLarge, ErrorBuilder.New()
        .SetMessage(size is null
            ? $"Max GraphQL request size reached: the limit is {maxSize} bytes."
            : $"Max GraphQL request size reached: the request has {size} bytes, but the limit is {maxSize}.")
        .SetCode("HC0010")
        .Build());

    /// <summary>The memory budget has no room for the request.</summary>
    public static GraphQLRequestException NoMemory() => new(StatusCodes.Status503ServiceUnavailable, BusyErrors.NoMemory());

    public static GraphQLRequestException RequestTimeout(TimeSpan timeout) => new(StatusCodes.Status408RequestTimeout, ErrorBuilder.New()
        .SetMessage($"The request's body did not arrive within {timeout.TotalSeconds} seconds.")
        .SetCode(Invalid)
        .Build());

    public static GraphQLRequestException ContentTypeNotSupported(string? contentType)
        => new(StatusCodes.Status415UnsupportedMediaType, ErrorBuilder.New()
            .SetMessage(string.IsNullOrEmpty(contentType)
                ? "The request has no content type: send `application/json`."
                : contentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                ? "File uploads and other multipart bodies are not supported: send `application/json` in UTF-8."
                : $"The content type `{contentType}` is not supported: send `application/json` in UTF-8.")
            .SetCode(Invalid)
            .Build());

    public static GraphQLRequestException MethodNotAllowed(string method, string allowed)
    {
        var error = ErrorBuilder.New().SetMessage($"The method `{method}` is not allowed.").SetCode(Invalid).Build();
        return new GraphQLRequestException(StatusCodes.Status405MethodNotAllowed, error) { AllowedMethods = allowed };
    }

    public static GraphQLRequestException MethodNotAllowed(string method, GraphQLServerOptions options)
        => MethodNotAllowed(method, options.EnableGetRequests ? "GET, POST" : "POST");

    public static GraphQLRequestException UnreadableAcceptHeader(string header) => new(StatusCodes.Status400BadRequest, ErrorBuilder.New()
        .SetMessage($"Unable to parse the accept header value `{header}`.")
        .SetExtension("headerValue", header)
        .SetCode("HC0064")
        .Build());

    public static GraphQLRequestException NotAcceptable() => new(StatusCodes.Status406NotAcceptable, ErrorBuilder.New()
        .SetMessage("None of the `Accept` header values is supported.")
        .SetCode("HC0063")
        .Build());

    private static GraphQLRequestException NotWellFormed(string message, string code, Location? location = null)
        => Create(StatusCodes.Status422UnprocessableEntity, message, code, location);

    private static GraphQLRequestException Create(int statusCode, string message, string code, Location? location = null)
    {
        var error = ErrorBuilder.New().SetMessage(message).SetCode(code);
        if (location is { } place)
            error.AddLocation(place);

        return new GraphQLRequestException(statusCode, error.Build());
    }
}
