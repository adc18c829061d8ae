using System.Buffers;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

internal sealed partial class OperationHandler
{
    // One request after the other: a batch is no way to have more of the server at once, and sees its own mutations.
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

    /// <summary>Writes the responses as one list, each in its request's place: what clients of Apollo's batches read.</summary>
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
