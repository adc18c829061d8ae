using System.Net;
using System.Net.Http.Json;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Http;

/// <summary>HTTP and persisted operations as they are configured.</summary>
public sealed class HttpConfigurationTests
{
    private const string Section = "GraphQL:PersistedOperations";

    private const string OriginFault
        = "GraphQL:Http:AllowedOrigins:0 must be an origin such as `https://app.example.org` or `http://localhost:*`, or `*`, but is ";

    [Theory]
    [InlineData("GraphQL:Http:MaxBatchSize", "0", "GraphQL:Http:MaxBatchSize must be from 1 to 100, but is 0.")]
    [InlineData("GraphQL:Http:AllowedOrigins:0", "app.example.org", OriginFault + "`app.example.org`.")]
    [InlineData("GraphQL:Http:AllowedOrigins:0", "https://app.example.org/", OriginFault + "`https://app.example.org/`.")]
    [InlineData("GraphQL:Http:AllowedOrigins:0", "localhost:3000", OriginFault + "`localhost:3000`.")]
    [InlineData("GraphQL:Http:AllowedOrigins:0", "null", OriginFault + "`null`.")]
    [InlineData(Section + ":OnlyAllowPersistedDocuments", "true", $"{Section}:OnlyAllowPersistedDocuments needs {Section}:Documents.")]
    [InlineData(
        Section + ":CacheControl", "max-age=?", $"{Section}:CacheControl must be a value of the header Cache-Control, but is 'max-age=?'.")]
    public async Task A_wrong_value_stops_the_start_with_the_key(string key, string value, string message)
    {
        var failure = await GatewayStart.FailureOfAsync(key, value);

        Assert.Equal(message, failure);
    }

    [Fact]
    public async Task An_operation_that_the_schema_does_not_have_stops_the_start_with_the_file()
    {
        using var documents = new Documents(("old", "{ sessions { nodes { removed } } }"));

        var failure = await GatewayStart.FailureOfAsync(Section + ":Documents", documents.Folder);

        Assert.Contains("old.graphql(1,22): The field `removed` does not exist on the type `Session`.", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_default_a_client_may_send_a_hash_and_is_asked_for_the_document()
    {
        await using var gateway = new TestGateway();

        using var response = await gateway.Client.PostAsJsonAsync(
            "/graphql",
            new { extensions = new { persistedQuery = new { version = 1, sha256Hash = "abc" } } },
            TestContext.Current.CancellationToken);

        Assert.Contains(
            "\"message\":\"PersistedQueryNotFound\"",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_published_operations_are_executed_where_the_configuration_says_so()
    {
        using var documents = new Documents(("titles", "query($first: Int!) { sessions(first: $first) { nodes { title } } }"));
        await using var gateway = new TestGateway(
            (Section + ":Documents", documents.Folder),
            (Section + ":OnlyAllowPersistedDocuments", "true"),
            (Section + ":CacheControl", "public, max-age=5"));
        gateway.Client.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");

        var refused = await gateway.SendAsync("{ sessions { nodes { id } } }");
        using var published = await gateway.Client.GetAsync(
            "/graphql/persisted/titles?variables={\"first\":1}", TestContext.Current.CancellationToken);

        Assert.Equal("Only persisted operations are allowed.", (string?)refused["errors"]![0]!["message"]);
        Assert.Equal((HttpStatusCode.OK, "public, max-age=5"), (published.StatusCode, published.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task The_newest_draft_of_GraphQL_over_HTTP_and_batches_can_be_chosen()
    {
        await using var gateway = new TestGateway(
            ("GraphQL:Http:HttpTransportVersion", "Draft20260806"), ("GraphQL:Http:EnableBatching", "true"));

        using var invalid = await gateway.Client.PostAsJsonAsync(
            "/graphql", new { query = "{ unknown }" }, TestContext.Current.CancellationToken);
        using var batch = await gateway.Client.PostAsJsonAsync(
            "/graphql", new[] { new { query = "{ __typename }" } }, TestContext.Current.CancellationToken);

        Assert.Equal(422, (int)invalid.StatusCode);
        Assert.Equal("application/graphql-response+json", batch.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("[", await batch.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>A folder of published operations.</summary>
    private sealed class Documents : IDisposable
    {
        public Documents(params (string Id, string Document)[] documents)
        {
            foreach (var (id, document) in documents)
                File.WriteAllText(Path.Combine(Folder, id + ".graphql"), document);
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("sessiongraph-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
