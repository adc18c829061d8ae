using System.Net;
using System.Net.Http.Headers;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Tests.PersistedOperations;

/// <summary>Persisted operations with their own paths.</summary>
public sealed class PersistedOperationEndpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public PersistedOperationEndpointTests()
    {
        Publish("echo", "query A($t: String!) { echo(text: $t) } query B { nothing }");
        Publish("rename", "mutation { rename(name: \"a\") }");
        Publish("refusal", "{ refusal }");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("/graphql/persisted/echo/A?variables={\"t\":\"a\"}", """{"data":{"echo":"a"}}""")]
    [InlineData("/graphql/persisted/echo?operationName=A&variables={\"t\":\"a\"}", """{"data":{"echo":"a"}}""")]
    [InlineData("/graphql/persisted/echo/B", """{"data":{"nothing":null}}""")]
    [InlineData("/graphql/persisted/echo/B?query={refusal}", """{"data":{"nothing":null}}""")]
    public async Task A_get_executes_what_the_path_names(string pathAndQuery, string body)
    {
        await using var server = await StartAsync();

        var answer = await server.GetAsync(pathAndQuery);

        Assert.Equal((HttpStatusCode.OK, GraphQLServer.Json, body), (answer.Status, answer.ContentType, answer.Body));
    }

    [Theory]
    [InlineData("/graphql/persisted/echo/A", """{"variables":{"t":"a"}}""", """{"data":{"echo":"a"}}""")]
    [InlineData("/graphql/persisted/echo", """{"operationName":"B","query":"{ refusal }","id":"other"}""", """{"data":{"nothing":null}}""")]
    [InlineData("/graphql/persisted/rename", "{}", """{"data":{"rename":"a"}}""")]
    public async Task A_post_executes_what_the_path_names(string path, string body, string expected)
    {
        await using var server = await StartAsync();

        var answer = await server.SendAsync(HttpMethod.Post, path, content: new StringContent(body, new MediaTypeHeaderValue("application/json")));

        Assert.Equal(expected, answer.Body);
    }

    [Theory]
    [InlineData("GET", "/graphql/persisted/unknown", HttpStatusCode.BadRequest, "The specified persisted operation key is invalid.")]
    [InlineData("GET", "/graphql/persisted/rename", HttpStatusCode.MethodNotAllowed, "The specified operation kind is not allowed.")]
    [InlineData("PUT", "/graphql/persisted/rename", HttpStatusCode.MethodNotAllowed, "The method `PUT` is not allowed.")]
    public async Task A_document_that_cannot_be_executed_is_refused_and_not_stored(string method, string path, HttpStatusCode status, string message)
    {
        await using var server = await StartAsync();

        var answer = await server.SendAsync(new HttpMethod(method), path, "application/graphql-response+json");

        Assert.Equal(status, answer.Status);
        Assert.Contains(message, answer.Body, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData(null, "private, no-cache")]
    [InlineData("public, max-age=60", "public, max-age=60")]
    public async Task The_options_set_the_cache_control_of_a_response(string? cacheControl, string expected)
    {
        await using var server = await StartAsync(cacheControl is null ? new() : new() { PersistedOperationCacheControl = cacheControl });

        var first = await server.GetAsync("/graphql/persisted/echo/B");
        var second = await GetAsync(server, "/graphql/persisted/echo/B", first.Headers.ETag!);
        var other = await GetAsync(server, "/graphql/persisted/echo/A?variables={\"t\":\"a\"}", first.Headers.ETag!);

        Assert.Equal(expected, first.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal("Accept", string.Join(", ", first.Headers.Vary));
        Assert.True(first.Headers.ETag!.IsWeak);
        Assert.Equal((HttpStatusCode.NotModified, ""), (second.Status, second.Body));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.NotEqual(first.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task A_response_with_errors_is_not_cached()
    {
        await using var server = await StartAsync(new() { PersistedOperationCacheControl = "public, max-age=60" });

        var answer = await server.GetAsync("/graphql/persisted/refusal");

        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.Status, answer.Headers.CacheControl?.ToString()));
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task A_mutation_is_not_kept_even_where_it_may_come_by_get()
    {
        await using var server = await StartAsync(new()
        {
            AllowedGetOperations = OperationKinds.Query | OperationKinds.Mutation,
            PersistedOperationCacheControl = "public, max-age=60",
        });

        var answer = await server.GetAsync("/graphql/persisted/rename");

        Assert.Equal(("""{"data":{"rename":"a"}}""", "no-store"), (answer.Body, answer.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task The_response_to_a_document_in_the_url_is_not_cached()
    {
        await using var server = await StartAsync(new() { PersistedOperationCacheControl = "public, max-age=60" });

        var document = await server.GetAsync("/graphql?query={nothing}");
        var id = await server.GetAsync("/graphql?id=echo&operationName=B");

        Assert.Equal(("no-store", "no-store"), (document.Headers.CacheControl?.ToString(), id.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task The_path_must_name_the_operation_where_that_is_required()
    {
        await using var server = await StartAsync(requireOperationName: true);

        var without = await server.GetAsync("/graphql/persisted/refusal");
        var with = await server.GetAsync("/graphql/persisted/echo/B");

        Assert.Equal(
            (HttpStatusCode.BadRequest, ErrorBodies.WithCode("The operation name is required.", "HC0009")), (without.Status, without.Body));
        Assert.Equal(HttpStatusCode.OK, with.Status);
    }

    private static async Task<Answer> GetAsync(GraphQLServer server, string pathAndQuery, EntityTagHeaderValue known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, pathAndQuery);
        request.Headers.IfNoneMatch.Add(known);
        return await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private Task<GraphQLServer> StartAsync(GraphQLServerOptions? options = null, bool requireOperationName = false)
        => GraphQLServer.StartAsync(
            graphQL => graphQL.UsePersistedOperationPipeline().AddFileSystemOperationDocumentStorage(_folder),
            options,
            map: application =>
            {
                application.MapGraphQL();
                return application.MapGraphQLPersistedOperations(requireOperationName: requireOperationName);
            });

    private void Publish(string id, string document) => File.WriteAllText(System.IO.Path.Combine(_folder, id + ".graphql"), document);
}
