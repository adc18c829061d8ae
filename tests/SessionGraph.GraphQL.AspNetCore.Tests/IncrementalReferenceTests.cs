using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>
/// Incremental responses compared with graphql-js 17, over the schema, the data and the requests of <c>node/incremental.json</c>.
/// </summary>
public sealed class IncrementalReferenceTests
{
    private static readonly JsonObject s_cases = JsonNode.Parse(
        File.ReadAllBytes(System.IO.Path.Combine(NodeProgram.Folder, "incremental.json")))!.AsObject();

    private static readonly RequestExecutor s_executor = RequestExecutor.Create(
        SchemaBuilder.New()
            .AddDocumentFromString((string)s_cases["schema"]!)
            .ModifyOptions(options => (options.EnableDefer, options.EnableStream) = (true, true))
            .AddTypeInterceptor(new DataResolvers((IReadOnlyDictionary<string, object?>)ValueOf(s_cases["data"])!))
            .Create(),
        new DocumentValidator());

    [Fact]
    public async Task Clients_receive_the_same_as_from_the_reference()
    {
        await AssertLikeReferenceAsync(s_cases["requests"]!.AsArray(), await NodeProgram.RunAsync("incremental.mjs"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Clients_receive_the_same_as_from_the_reference_for_generated_requests(int seed)
    {
        var generator = new IncrementalRequests(seed);
        var requests = new JsonArray([.. Enumerable.Range(0, 200).Select(_ => generator.Next())]);
        var file = System.IO.Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, requests.ToJsonString(), TestContext.Current.CancellationToken);
            await AssertLikeReferenceAsync(requests, await NodeProgram.RunAsync("incremental.mjs", file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Parts_without_errors_make_up_the_whole_response()
    {
        foreach (var request in s_cases["requests"]!.AsArray())
        {
            var whole = Assert.Single(await ExecuteAsync(request!.AsObject(), allowIncrementalDelivery: false));
            var response = new DeliveredResponse(await ExecuteAsync(request.AsObject(), allowIncrementalDelivery: true));

            if (whole["errors"] is null)
                Assert.True(JsonNode.DeepEquals(whole["data"], response.Data), request.ToJsonString());
        }
    }

    // Reports the shortest of several requests that differ.
    private static async Task AssertLikeReferenceAsync(JsonArray requests, string expected)
    {
        var responses = JsonNode.Parse(expected)!.AsArray();
        var differences = new List<string>();
        for (var index = 0; index < requests.Count; index++)
        {
            var request = requests[index]!.AsObject();
            var reference = new DeliveredResponse([.. responses[index]!.AsArray().Select(result => result!.AsObject())]);
            var response = new DeliveredResponse(await ExecuteAsync(request, allowIncrementalDelivery: true));
            if (reference.Told != response.Told || !JsonNode.DeepEquals(reference.Data, response.Data) || response.Open > 0)
                differences.Add($"{request["query"]}\n\n{reference.Told}\n\n{response.Told}");
        }

        Assert.True(differences.Count is 0, $"{differences.Count} of {requests.Count} differ: {differences.MinBy(text => text.Length)}");
    }

    private static async Task<IReadOnlyList<JsonObject>> ExecuteAsync(JsonObject request, bool allowIncrementalDelivery)
    {
        await using var result = await s_executor.ExecuteAsync(
            new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes((string)request["query"]!),
                Variables = request["variables"]?.AsObject()
                    .ToDictionary(variable => variable.Key, variable => Utf8GraphQLParser.Syntax.ParseValueLiteral(variable.Value!.ToJsonString())),
                Services = NoServices.Instance,
                AllowIncrementalDelivery = allowIncrementalDelivery,
            },
            TestContext.Current.CancellationToken);
        if (result is OperationResult single)
            return [Parse(single)];

        var results = new List<JsonObject>();
        await foreach (var part in ((ResponseStream)result).ReadResultsAsync(TestContext.Current.CancellationToken))
            await using (part)
                results.Add(Parse(part));

        return results;
    }

    private static JsonObject Parse(OperationResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }

    private static object? ValueOf(JsonNode? node) => node switch
    {
        JsonObject map => map.ToDictionary(entry => entry.Key, entry => ValueOf(entry.Value)),
        JsonArray items => items.Select(ValueOf).ToList(),
        { } leaf when leaf.GetValueKind() is JsonValueKind.Number => (int)leaf,
        { } leaf => (string)leaf!,
        null => null,
    };

    /// <summary>Resolves fields from the data. An object with <c>$error</c> is an error of its field.</summary>
    private sealed class DataResolvers(IReadOnlyDictionary<string, object?> root) : TypeInterceptor
    {
        public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
        {
            foreach (var field in configurations.OfType<ObjectTypeConfiguration>().SelectMany(type => type.Fields))
                field.Resolver = resolver =>
                {
                    var parent = resolver.Parent<object?>() as IReadOnlyDictionary<string, object?> ?? root;
                    var value = parent.GetValueOrDefault(field.Name);
                    resolver.Result = value is IReadOnlyDictionary<string, object?> map && map.TryGetValue("$error", out var message)
                        ? throw new GraphQLException((string)message!)
                        : value;
                    return default;
                };
        }
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
