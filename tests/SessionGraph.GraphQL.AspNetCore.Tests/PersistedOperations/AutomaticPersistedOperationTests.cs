using System.Net;
using System.Security.Cryptography;
using System.Text;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests.PersistedOperations;

/// <summary>Apollo's automatic persisted queries: a client sends a hash, and adds the document only if the server asks for it.</summary>
public sealed class AutomaticPersistedOperationTests
{
    private const string Document = "query($t: String!) { echo(text: $t) }";
    private const string Answer = """{"data":{"echo":"a"}}""";

    private static readonly string s_hash = HashOf(Document);

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_document_that_came_with_its_hash_is_found_by_it(string retry)
    {
        await using var server = await StartAsync();

        var unknown = await SendAsync(server, "GET", null, s_hash);
        var sent = await SendAsync(server, retry, Document, s_hash);
        var byGet = await SendAsync(server, "GET", null, s_hash);
        var byPost = await SendAsync(server, "POST", null, s_hash);

        Assert.Equal((HttpStatusCode.BadRequest, ErrorBodies.WithCode("PersistedQueryNotFound", "HC0020")), (unknown.Status, unknown.Body));
        Assert.Equal([Answer, Answer, Answer], [sent.Body, byGet.Body, byPost.Body]);
    }

    [Theory]
    [InlineData("id", "")]
    [InlineData("documentId", "")]
    [InlineData("documentId", "sha256:")]
    public async Task A_kept_document_is_found_by_its_id_too(string parameter, string prefix)
    {
        await using var server = await StartAsync();
        await SendAsync(server, "POST", Document, s_hash);

        var byPost = await server.PostAsync($$$"""{"{{{parameter}}}":"{{{prefix + s_hash}}}","variables":{"t":"a"}}""");
        var byGet = await server.GetAsync($$$"""/graphql?{{{parameter}}}={{{prefix + s_hash}}}&variables={"t":"a"}""");

        Assert.Equal([Answer, Answer], [byPost.Body, byGet.Body]);
    }

    [Fact]
    public async Task A_document_with_anothers_hash_is_refused_and_not_kept()
    {
        await using var server = await StartAsync();
        var other = HashOf("{ nothing }");

        var refused = await SendAsync(server, "POST", Document, other);
        var unknown = await SendAsync(server, "POST", null, other);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(
            ErrorBodies.Of(
                $"The `sha256Hash` does not match the document, whose hash is `{s_hash}`.",
                $$""","extensions":{"code":"PERSISTED_QUERY_HASH_MISMATCH","expectedHash":"{{s_hash}}"}"""),
            refused.Body);
        Assert.Equal(ErrorBodies.WithCode("PersistedQueryNotFound", "HC0020"), unknown.Body);
    }

    [Theory]
    [InlineData("{ unknown }")]
    [InlineData("{")]
    public async Task A_document_that_is_not_valid_is_not_kept(string document)
    {
        await using var server = await StartAsync();

        await SendAsync(server, "POST", document, HashOf(document));
        var unknown = await SendAsync(server, "POST", null, HashOf(document));

        Assert.Equal(ErrorBodies.WithCode("PersistedQueryNotFound", "HC0020"), unknown.Body);
    }

    [Fact]
    public async Task A_mutation_is_not_executed_by_get_under_its_hash_either()
    {
        const string mutation = "mutation($t: String!) { rename(name: $t) }";
        await using var server = await StartAsync();
        await SendAsync(server, "POST", mutation, HashOf(mutation));

        var answer = await SendAsync(server, "GET", null, HashOf(mutation));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
    }

    [Fact]
    public async Task An_unknown_id_is_reported()
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync("""{"id":"abc"}""", GraphQLServer.GraphQLResponse);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            ErrorBodies.Of(
                "The specified persisted operation key is invalid.", ""","extensions":{"code":"HC0020","requestedKey":"abc"}"""),
            answer.Body);
    }

    [Theory]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"abc"}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":7}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":"abc"}}""")]
    [InlineData("""{"id":""}""")]
    public async Task A_request_without_a_document_is_refused(string body)
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("The request is missing the `query` property and the `id` property.", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_the_protocol_tells_a_client_to_send_documents()
    {
        await using var server = await GraphQLServer.StartAsync();

        var hash = await SendAsync(server, "POST", null, s_hash);
        var both = await SendAsync(server, "POST", Document, s_hash);
        var id = await server.PostAsync("""{"id":"abc"}""", GraphQLServer.GraphQLResponse);

        Assert.Equal(ErrorBodies.WithCode("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED"), hash.Body);
        Assert.Equal(Answer, both.Body);
        Assert.Equal(
            (HttpStatusCode.BadRequest, ErrorBodies.WithCode("The query request contains no document or no document id.", "HC0015")),
            (id.Status, id.Body));
    }

    [Fact]
    public async Task A_server_that_is_to_keep_documents_needs_a_place_for_them()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => GraphQLServer.StartAsync(graphQL => graphQL.UseAutomaticPersistedOperationPipeline()));

        Assert.Contains("AddInMemoryOperationDocumentStorage()", failure.Message, StringComparison.Ordinal);
    }

    private static Task<GraphQLServer> StartAsync() => GraphQLServer.StartAsync(
        graphQL => graphQL.UseAutomaticPersistedOperationPipeline().AddInMemoryOperationDocumentStorage());

    private static Task<Answer> SendAsync(GraphQLServer server, string method, string? document, string hash)
    {
        var query = document is null ? "" : $"\"query\":\"{document}\",";
        const string variables = """{"t":"a"}""";
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";
        return method is "POST"
            ? server.PostAsync($$"""{{{query}}"variables":{{variables}},"extensions":{{extensions}}}""", GraphQLServer.GraphQLResponse)
            : server.GetAsync(
                $"/graphql?query={Uri.EscapeDataString(document ?? "")}&variables={variables}&extensions={extensions}",
                GraphQLServer.GraphQLResponse);
    }

    private static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}
