using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SessionGraph.Providers;

/// <summary>
/// Wraps each request to a REST API: receives its body, waits for a lease, limits the execution time, and converts exceptions to the API's
/// own responses.
/// </summary>
internal sealed partial class RestRequestFilter(
    RestApi api, StoreFileWatcher file, RestBodyReceiver bodies, RestExecution execution, ILogger<RestRequestFilter> logger) : IEndpointFilter
{
    private const string Lost = "The store's file is gone. Contact the server's operator.";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (file.IsLost)
            return Unavailable(http, Lost);

        try
        {
            using var body = await bodies.ReceiveAsync(http);
            using var lease = await execution.AcquireAsync(http);
            return lease is null ? Unavailable(http, RestFailure.Busy) : await InvokeAsync(context, next, lease);
        }
        catch (SessionException refusal)
        {
            return api.ToResult([refusal]);
        }
        catch (AggregateException refusals) when (refusals.InnerExceptions.All(refusal => refusal is SessionException))
        {
            return api.ToResult([.. refusals.InnerExceptions.Cast<SessionException>()]);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode is StatusCodes.Status503ServiceUnavailable)
        {
            return Unavailable(http, exception.Message);
        }
        catch (BadHttpRequestException exception)
        {
            return api.ToResult(new RestFailure(exception.StatusCode, exception.Message));
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (Exception exception) when (StoreFailures.Find(exception) is not null)
        {
            LogStoreFailure(exception);
            return Unavailable(http, RestFailure.Busy);
        }
        catch (Exception exception)
        {
            var errorId = Guid.NewGuid().ToString("N");
            LogUnexpected(exception, http.Request.Method, errorId);
            return api.ToResult(new RestFailure(
                StatusCodes.Status500InternalServerError, $"The server failed. The log has the error under the id {errorId}.", errorId));
        }
    }

    private async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, RestLease lease)
    {
        // The handler's arguments are bound before the filters run.
        for (var index = 0; index < context.Arguments.Count; index++)
        {
            if (context.Arguments[index] is CancellationToken)
                context.Arguments[index] = lease.CancellationToken;
        }

        try
        {
            return await next(context);
        }
        catch (Exception exception) when (lease.IsOver && exception is (OperationCanceledException or DbException))
        {
            return api.ToResult(new RestFailure(
                StatusCodes.Status503ServiceUnavailable, $"The request took longer than {execution.Timeout}, and was stopped. Ask for less."));
        }
    }

    private IResult Unavailable(HttpContext http, string message)
    {
        http.Response.Headers.RetryAfter = "1";
        return api.ToResult(new RestFailure(StatusCodes.Status503ServiceUnavailable, message));
    }

    [LoggerMessage(11, LogLevel.Error, "A REST request failed ({Method}): {ErrorId}.")]
    private partial void LogUnexpected(Exception exception, string method, string errorId);

    [LoggerMessage(12, LogLevel.Warning, "The store failed in a REST request.")]
    private partial void LogStoreFailure(Exception exception);
}
