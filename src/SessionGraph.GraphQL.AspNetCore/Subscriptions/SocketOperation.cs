using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.AspNetCore.Http;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>One operation of a WebSocket, with its own service scope.</summary>
/// <param name="session">The WebSocket.</param>
/// <param name="id">The client's id of the operation.</param>
/// <param name="parameters">The request's parameters.</param>
/// <param name="cancelled">Cancelled by <see cref="Cancel"/>. It has neither a timer nor a parent, so it needs no disposal.</param>
internal sealed class SocketOperation(
    SocketSession session, string id, GraphQLRequest parameters, CancellationTokenSource cancelled)
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id => id;

    /// <summary>Completes when the operation is over, or has become a subscription, which does not end by itself.</summary>
    public Task Answered => _answered.Task;

    /// <summary>Cancels the operation; nothing more is sent.</summary>
    public void Cancel() => cancelled.Cancel();

    /// <summary>Executes the operation and sends each result when the client has room for it. Never throws.</summary>
    public async Task RunAsync()
    {
        var interceptor = session.Handler.Interceptor;
        try
        {
            try
            {
                using var requestMemory = new RequestMemory(session.Handler.Memory);
                requestMemory.Reserve(parameters.Size);
                await using var services = session.Connection.HttpContext.RequestServices.CreateAsyncScope();
                await using var result = await ExecuteAsync(services.ServiceProvider);
                await SendAsync(result);
            }
            finally
            {
                session.TryRemove(this);
                await interceptor.OnCompleteAsync(session, id, CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            // Nobody waits for the result any more.
        }
        catch (GraphQLRequestException exception)
        {
            await session.SendErrorsAsync(id, [exception.Error], cancelled.Token);
        }
        catch (Exception exception)
        {
            await session.SendErrorsAsync(id, session.Handler.ErrorsOf(exception), cancelled.Token);
        }
        finally
        {
            _answered.TrySetResult();
            session.Release();
        }
    }

    private async ValueTask<IExecutionResult> ExecuteAsync(IServiceProvider services)
    {
        var context = session.Connection.HttpContext;
        var request = new OperationRequest
        {
            Document = parameters.Document,
            DocumentId = parameters.DocumentId,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Extensions = parameters.Extensions,
            Services = services,
            AllowIncrementalDelivery = session.Protocol.AllowsIncrementalDelivery,
            ContextData = new Dictionary<string, object?>
            {
                [nameof(HttpContext)] = context,
                [nameof(ClaimsPrincipal)] = context.User,
                [nameof(ISocketSession)] = session,
            },
        };
        try
        {
            request = await session.Handler.Interceptor.OnRequestAsync(session, id, request, cancelled.Token);
        }
        catch (GraphQLException exception)
        {
            return OperationResult.FromErrors(exception.Errors);
        }

        return await session.Handler.Executor.ExecuteAsync(request, cancelled.Token);
    }

    private async ValueTask SendAsync(IExecutionResult result)
    {
        if (result is ResponseStream responses)
        {
            if (!responses.IsIncremental)
                _answered.TrySetResult();
            await foreach (var response in responses.ReadResultsAsync(cancelled.Token))
            {
                await using (response)
                    if (!await TrySendNextAsync(response))
                        return;
            }
        }
        else if (!await TrySendNextAsync((OperationResult)result))
        {
            return;
        }

        // A client may use the id again as soon as it receives this message.
        if (session.TryRemove(this))
            await session.Connection.SendAsync(id, static (output, id) => SocketProtocol.WriteComplete(output, id));
    }

    /// <summary>Returns false if the operation has failed or the client has ended it.</summary>
    private async ValueTask<bool> TrySendNextAsync(OperationResult result)
    {
        result = await session.Handler.Interceptor.OnResultAsync(session, id, result, cancelled.Token);
        if (result.HasData)
        {
            await SendNextAsync(result);
            return !cancelled.IsCancellationRequested;
        }

        if (session.TryRemove(this))
            await session.SendErrorsAsync(id, result.Errors);

        return false;
    }

    private ValueTask SendNextAsync(OperationResult result) => result.DataSize <= SendTimeout.MaxChunkSize
        ? session.Connection.SendAsync(
            (session.Protocol, id, result),
            static (output, next) => next.Protocol.WriteNext(output, next.id, next.result),
            cancelled.Token)
        : session.Connection.SendAsync(
            (session.Protocol, id),
            static (output, next) => next.Protocol.WriteStartOfNext(output, next.id),
            result.ToSequence(),
            "}"u8.ToArray(),
            cancelled.Token);
}
