using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SessionGraph.Providers;

/// <summary>The stored answer to a REST request.</summary>
/// <param name="answer">The answer.</param>
internal sealed class StoredAnswer(IdempotentRequest answer) : IResult
{
    /// <summary>Writes a result into an answer instead of the response.</summary>
    public static async Task<IdempotentRequest> RecordAsync(IResult result, HttpContext http)
    {
        var response = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        try
        {
            await result.ExecuteAsync(http);
            await http.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            http.Features.Set(response);
        }

        return new IdempotentRequest
        {
            Answer = body.ToArray(),
            AnswerStatus = http.Response.StatusCode,
            AnswerType = http.Response.ContentType,
            AnswerLocation = http.Response.Headers.Location,
        };
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.AnswerStatus!.Value;
        response.ContentType = answer.AnswerType;
        if (answer.AnswerLocation is { } location)
            response.Headers.Location = location;
        if (answer.Answer is not { Length: > 0 } body)
            return;

        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
