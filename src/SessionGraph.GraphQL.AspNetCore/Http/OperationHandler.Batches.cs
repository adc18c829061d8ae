using System.Buffers;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

internal sealed partial class OperationHandler
{
    // Requests run one after another: a batch must not give a client more concurrency, and its queries see its own mutations.
    private async Task InvokeBatchAsync(
        HttpContext context, IReadOnlyList<GraphQLRequest> batch, AcceptedFormats accepted, SendTimeout timeout)
    {
        if (accepted.Batch is not { } format)
        {
            await WriteListAsync(context, batch, accepted.Single, new ResponseBody(context, timeout));
            return;
        }

        var left = maxResponseSize;
        var stream = await StreamingResponse.StartAsync(context, format, timeout, context.RequestAborted);
        for (var index = 0; index < batch.Count; index++)
        {
            await using var result = new BatchedResult(index, await ExecuteOneAsync(context, batch[index], left));
            left -= result.DataSize;
            await stream.WriteNextAsync(result);
        }

        await stream.CompleteAsync();
    }

    /// <summary>Writes the responses as one list in the order of the requests, as clients that send Apollo's batches expect.</summary>
    private async Task WriteListAsync(HttpContext context, IReadOnlyList<GraphQLRequest> batch, ResponseFormat format, ResponseBody body)
    {
        var left = maxResponseSize;
        var response = context.Response;
        response.ContentType = ResponseWriter.ContentTypeOf(format);
        for (var index = 0; index < batch.Count; index++)
        {
            await using var result = await ExecuteOneAsync(context, batch[index], left);
            left -= result.DataSize;
            response.BodyWriter.Write(index is 0 ? "["u8 : ","u8);
            await body.WriteAsync(result, context.RequestAborted);
            await body.FlushAsync(context.RequestAborted);
        }

        response.BodyWriter.Write("]"u8);
        await body.FlushAsync(context.RequestAborted);
    }

    private async ValueTask<OperationResult> ExecuteOneAsync(HttpContext context, GraphQLRequest request, int maxResponseSize)
    {
        const OperationKinds allowed = OperationKinds.Query | OperationKinds.Mutation;
        var result = await ExecuteAsync(context, request, allowed, AcceptedFormats.Only(ResponseFormat.Json), maxResponseSize);
        if (result is OperationResult response)
            return response;

        await result.DisposeAsync();
        return OperationResult.FromErrors(RequestErrors.StreamInBatch());
    }
}
