using System.Net;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.PersistedOperations;

namespace SessionGraph.GraphQL.AspNetCore.Tests.PersistedOperations;

/// <summary>Documents that were published together with the clients that send their ids.</summary>
public sealed class TrustedDocumentTests : IDisposable
{
    private const string Document = "query Nothing { nothing }";
    private const string Unknown = """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"other"}}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("abc.graphql", Document)]
    [InlineData("abc.graphql", "\uFEFF" + Document)]
    [InlineData("persisted_queries.json", """{"abc":"query Nothing { nothing }"}""")]
    [InlineData(
        "persisted-query-manifest.json",
        """
        {"format":"apollo-persisted-query-manifest","version":1,
         "operations":[{"id":"abc","name":"Nothing","type":"query","body":"query Nothing { nothing }"}]}
        """)]
    public async Task A_published_document_is_found_by_its_id_and_by_its_hash(string file, string content)
    {
        await using var server = await StartAsync(Publish(file, content));

        var byId = await server.PostAsync("""{"id":"abc"}""");
        var byHash = await server.PostAsync($$"""{"documentId":"sha256:{{OperationDocumentHash.Of("query Nothing { nothing }"u8)}}"}""");
        var byDocument = await server.PostAsync("""{"query":"{ nothing }"}""");

        const string answer = """{"data":{"nothing":null}}""";
        Assert.Equal([answer, answer, answer], [byId.Body, byHash.Body, byDocument.Body]);
    }

    [Fact]
    public async Task A_client_with_an_unknown_hash_is_asked_for_the_document_if_documents_are_allowed()
    {
        await using var server = await StartAsync(Publish("abc.graphql", Document));

        var answer = await server.PostAsync(Unknown);

        Assert.Equal(ErrorBodies.WithCode("PersistedQueryNotFound", "HC0020"), answer.Body);
    }

    [Theory]
    [InlineData("""{"query":"{ nothing }"}""")]
    [InlineData("""{"query":"query Nothing { nothing }"}""")]
    [InlineData("""{"query":"{"}""")]
    [InlineData("""{"id":"abc","query":"{ nothing }"}""")]
    public async Task Nothing_else_is_executed_where_the_options_say_so(string body)
    {
        await using var server = await StartAsync(Publish("abc.graphql", Document), options => options.OnlyAllowPersistedDocuments = true);

        var refused = await server.PostAsync(body, GraphQLServer.GraphQLResponse);
        var persisted = await server.PostAsync("""{"id":"abc"}""", GraphQLServer.GraphQLResponse);

        Assert.Equal(
            (HttpStatusCode.BadRequest, ErrorBodies.WithCode("Only persisted operations are allowed.", "HC0067")),
            (refused.Status, refused.Body));
        Assert.Equal(HttpStatusCode.OK, persisted.Status);
    }

    [Fact]
    public async Task No_client_is_asked_for_its_document_if_only_persisted_operations_are_allowed()
    {
        await using var server = await StartAsync(Publish("abc.graphql", Document), options => options.OnlyAllowPersistedDocuments = true);

        var answer = await server.PostAsync(Unknown);

        Assert.Contains("The specified persisted operation key is invalid.", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query Nothing { nothing }", """{"data":{"nothing":null}}""")]
    [InlineData("{ nothing }", """{"errors":[{"message":"No.","extensions":{"code":"NO"}}]}""")]
    public async Task A_document_may_be_sent_that_is_a_persisted_one(string document, string body)
    {
        await using var server = await StartAsync(Publish("abc.graphql", Document), options =>
        {
            options.OnlyAllowPersistedDocuments = true;
            options.AllowDocumentBody = true;
            options.OperationNotAllowedError = ErrorBuilder.New().SetMessage("No.").SetCode("NO").Build();
        });

        var answer = await server.PostAsync($$"""{"query":"{{document}}"}""");

        Assert.Equal(body, answer.Body);
    }

    [Theory]
    [InlineData("abc.graphql", "{ unknown }", "abc.graphql(1,3): The field `unknown` does not exist on the type `Query`.")]
    [InlineData("abc.graphql", "{", "abc.graphql(1,2): Expected a `RightBrace`-token, but found a `EndOfFile`-token.")]
    [InlineData("a.json", """{"abc":"{ unknown }"}""", "a.json: abc(1,3): The field `unknown` does not exist on the type `Query`.")]
    [InlineData("a.json", """{"abc":7}""", "a.json: a manifest is an object from id to document")]
    [InlineData("a.json", "[]", "a.json: a manifest is an object from id to document")]
    [InlineData("a.json", """{"format":"other"}""", "a.json: a manifest is an object from id to document")]
    [InlineData("a.json", "{", "a.json: it is not valid JSON.")]
    [InlineData("a.json", """{"a":"{nothing}","a":"{ nothing }"}""", "a.json: a: another document has the id `a`.")]
    public async Task Unreadable_and_invalid_documents_fail_the_start(string file, string content, string message)
    {
        var path = Publish(file, content);

        var failure = await Assert.ThrowsAsync<OperationDocumentException>(() => StartAsync(path));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_not_there_fails_the_start()
    {
        var failure = await Assert.ThrowsAsync<OperationDocumentException>(() => StartAsync("/nowhere"));

        Assert.Contains("/nowhere: the folder or file does not exist.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_validated_when_they_are_asked_for_where_the_options_say_so()
    {
        await using var server = await StartAsync(
            Publish("abc.graphql", "{ unknown }"), options => options.SkipPersistedDocumentValidation = true);

        var answer = await server.PostAsync("""{"id":"abc"}""");

        Assert.Contains("The field `unknown` does not exist on the type `Query`.", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_allowing_persisted_operations_needs_some()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => GraphQLServer.StartAsync(graphQL
            => graphQL.ModifyRequestOptions(options => options.PersistedOperations.OnlyAllowPersistedDocuments = true)));

        Assert.Contains("UsePersistedOperationPipeline()", failure.Message, StringComparison.Ordinal);
    }

    private static Task<GraphQLServer> StartAsync(string path, Action<PersistedOperationOptions>? configure = null)
        => GraphQLServer.StartAsync(graphQL => graphQL
            .UsePersistedOperationPipeline()
            .AddFileSystemOperationDocumentStorage(path)
            .ModifyRequestOptions(options => configure?.Invoke(options.PersistedOperations)));

    /// <summary>Writes the file. Returns the path to serve: the file or its folder.</summary>
    private string Publish(string file, string content)
    {
        var path = System.IO.Path.Combine(_folder, file);
        File.WriteAllText(path, content);
        return file.EndsWith(".json", StringComparison.Ordinal) ? path : _folder;
    }
}
