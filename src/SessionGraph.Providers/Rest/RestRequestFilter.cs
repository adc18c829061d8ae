using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace SessionGraph.Providers;

/// <summary>
/// Stands around each request to a REST API: the request waits its turn among the operations of the graph, takes no longer than one of them may,
/// and what it throws is answered in the API's own form.
/// </summary>
internal sealed partial class RestRequestFilter(RestApi api, StoreFileWatch file, RestExecution execution, ILogger<RestRequestFilter> logger)
    : IEndpointFilter
{
    /// <summary>The most bytes of a request's body.</summary>
    public const long MaximumBodySize = 1024 * 1024;

    private const string Busy = "The server has too much to do. Repeat the request in a second.";
    private const string Lost = "The store's file is gone. Contact the server's operator.";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (file.IsLost)
            return Unavailable(http, Lost);

        using var turn = await execution.EnterAsync(http);
        if (turn is null)
            return Unavailable(http, Busy);

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaximumBodySize;

        // The handler's arguments are made before the filters run.
        for (var index = 0; index < context.Arguments.Count; index++)
        {
            if (context.Arguments[index] is CancellationToken)
                context.Arguments[index] = turn.CancellationToken;
        }

        try
        {
            return await next(context);
        }
        catch (SessionException refusal)
        {
            return api.ToResult([refusal]);
        }
        catch (AggregateException refusals) when (refusals.InnerExceptions.All(refusal => refusal is SessionException))
        {
            return api.ToResult([.. refusals.InnerExceptions.Cast<SessionException>()]);
        }
        catch (BadHttpRequestException exception)
        {
            return api.ToResult(new RestFailure(exception.StatusCode, exception.Message));
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (Exception) when (turn.IsOver)
        {
            return api.ToResult(new RestFailure(
                StatusCodes.Status503ServiceUnavailable, $"The request took longer than {execution.Timeout}, and was stopped. Ask for less."));
        }
        catch (Exception exception) when (StoreFailures.Find(exception) is not null)
        {
            LogStoreFailure(exception);
            return Unavailable(http, Busy);
        }
        catch (Exception exception)
        {
            var errorId = Guid.NewGuid().ToString("N");
            LogUnexpected(exception, http.Request.Method, errorId);
            return api.ToResult(new RestFailure(
                StatusCodes.Status500InternalServerError, $"The server failed. The log has the error under the id {errorId}.", errorId));
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
