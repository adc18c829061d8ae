using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SessionGraph.Conformance.Tests.Generation;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.Conformance.Tests.Infrastructure;

/// <summary>Executes documents against a schema whose resolvers are <see cref="MockResolvers"/>.</summary>
internal sealed class MockServer(Schema schema) : IServiceProvider
{
    private static readonly JsonType s_json = new();

    private readonly RequestExecutor _executor = RequestExecutor.Create(
        schema, new DocumentValidator(), new RequestExecutorOptions { AuthorizationHandler = new EverybodyIsAllowed() });

    /// <summary>The response, and why there are no data in it.</summary>
    public Task<(JsonElement Response, RequestFailure Failure)> ExecuteAsync(string document, JsonObject? variables = null, int seed = 0)
        => ExecuteAsync(Encoding.UTF8.GetBytes(document), variables, seed);

    /// <inheritdoc cref="ExecuteAsync(string, JsonObject?, int)"/>
    public async Task<(JsonElement Response, RequestFailure Failure)> ExecuteAsync(byte[] document, JsonObject? variables = null, int seed = 0)
    {
        var request = new OperationRequest
        {
            Document = document,
            Variables = variables?.ToDictionary(
                variable => variable.Key, variable => s_json.ToLiteral(JsonSerializer.SerializeToElement(variable.Value))!),
            Services = this,
            ContextData = new Dictionary<string, object?> { [MockResolvers.Seed] = seed },
        };
        await using var result = (OperationResult)await _executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return (JsonElement.Parse(buffer.WrittenSpan), result.Failure);
    }

    object? IServiceProvider.GetService(Type serviceType) => null;
}
