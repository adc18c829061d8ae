using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace SessionGraph.Providers;

/// <summary>Executes the REST requests that have the header <c>Idempotency-Key</c>.</summary>
internal sealed class RestIdempotency(IdempotencyStore store, IdempotencyAccessor idempotency, ICaller caller)
{
    /// <summary>Executes an endpoint, or returns the stored answer.</summary>
    /// <param name="context">The call of the endpoint, whose body is received.</param>
    /// <param name="next">The endpoint.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="IdempotencyException">The key is refused.</exception>
    public async ValueTask<object?> ExecuteAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next, CancellationToken cancellationToken)
    {
        var http = context.HttpContext;
        if (IsRead(http.Request.Method) || !http.Request.Headers.TryGetValue(IdempotentExecution.Header, out var key))
            return await next(context);

        using var scope = await store.BeginAsync(caller.Name, key.ToString(), HashOf(http.Request), cancellationToken);
        if (scope.Stored is { Answer: not null } stored)
            return new StoredAnswer(stored);

        idempotency.Current = new IdempotentCall(scope, "");
        var result = await next(context);
        if (!scope.HasOutcomes || result is not IResult finished)
            return result;

        var answer = await StoredAnswer.RecordAsync(finished, http);
        await store.SaveAnswerAsync(scope, answer);
        return new StoredAnswer(answer);
    }

    /// <summary>The failure that reports a refused key.</summary>
    public static RestFailure ToFailure(IdempotencyException exception) => new(
        exception.Code switch
        {
            IdempotencyException.KeyReused => StatusCodes.Status422UnprocessableEntity,
            IdempotencyException.KeyInUse => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        },
        exception.Message);

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static string HashOf(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.GetEncodedPathAndQuery()}\n"));
        hash.AppendData(JsonBody.Of(request).Bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
