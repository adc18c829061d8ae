using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers;

/// <summary>Executes the GraphQL requests that have the header <c>Idempotency-Key</c>.</summary>
public sealed class IdempotentExecution(IdempotencyStore store, IdempotencyAccessor idempotency, ICaller caller)
{
    /// <summary>The name of the header.</summary>
    internal const string Header = "Idempotency-Key";

    /// <summary>Wraps the execution of requests.</summary>
    public RequestExecutionDelegate Wrap(RequestExecutionDelegate next) => (request, cancellationToken) => KeyOf(request) is { } key
        ? ExecuteAsync(next, request, key, cancellationToken)
        : next(request, cancellationToken);

    /// <summary>The error of a refused key.</summary>
    internal static IError ToError(IdempotencyException exception)
        => ErrorBuilder.New().SetMessage(exception.Message).SetCode(exception.Code).Build();

    private async ValueTask<IExecutionResult> ExecuteAsync(
        RequestExecutionDelegate next, OperationRequest request, string key, CancellationToken cancellationToken)
    {
        IdempotencyScope scope;
        try
        {
            scope = await store.BeginAsync(caller.Name, key, HashOf(request), cancellationToken);
        }
        catch (IdempotencyException exception)
        {
            return OperationResult.FromErrors(ToError(exception));
        }

        using (scope)
        {
            if (scope.Stored?.Answer is { } answer)
                return new StoredResult(answer);

            idempotency.Current = new IdempotentCall(scope, "");
            // The answer is stored as a whole.
            var result = await next(request with { AllowIncrementalDelivery = false }, cancellationToken);
            if (result is OperationResult { HasData: true } finished && scope.HasOutcomes)
            {
                var output = new ArrayBufferWriter<byte>();
                finished.WriteTo(output);
                await store.SaveAnswerAsync(scope, new IdempotentRequest { Answer = output.WrittenSpan.ToArray() });
            }

            return result;
        }
    }

    // The handshake of a WebSocket is not a request.
    private static string? KeyOf(OperationRequest request)
        => request.ContextData?.GetValueOrDefault(nameof(HttpContext)) is HttpContext http
            && HttpMethods.IsPost(http.Request.Method)
            && http.Request.Headers.TryGetValue(Header, out var key)
                ? key.ToString()
                : null;

    private static string HashOf(OperationRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(request.Document.Span);
        foreach (var text in new[] { request.DocumentId, request.OperationName, request.Extensions?.ToString() })
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{text}"));
        var variables = request.Variables ?? new Dictionary<string, IValueNode>();
        foreach (var (name, value) in variables.OrderBy(variable => variable.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{name}:{value}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
