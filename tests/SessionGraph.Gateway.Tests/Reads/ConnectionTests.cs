using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Reads;

public sealed class ConnectionTests(ConnectionTests.SeveralConnections connections) : IClassFixture<ConnectionTests.SeveralConnections>
{
    private readonly TestGateway _gateway = connections.Gateway;

    [Fact]
    public async Task The_connections_are_those_of_the_configuration_and_take_no_statement()
    {
        _gateway.Sql.Clear();

        var data = await _gateway.DataAsync("{ connections { name provider mode isDefault } }");

        Assert.Equal(
            """
            [{"name":"school","provider":"SCHOOL","mode":"LOCAL","isDefault":true},
            {"name":"pulse-berlin","provider":"QUIZ","mode":"LOCAL","isDefault":false},
            {"name":"pulse-paris","provider":"QUIZ","mode":"LOCAL","isDefault":false}]
            """.ReplaceLineEndings(""),
            data["connections"]!.ToJsonString());
        Assert.Empty(_gateway.Sql.Statements);
    }

    [Theory]
    [InlineData("sessions(where: { connection: { eq: \"pulse-paris\" } }) { nodes { id } }", "nodes")]
    [InlineData("sessions(where: { quiz: { person: { connection: { eq: \"pulse-paris\" } } } }) { nodes { id } }", "nodes")]
    [InlineData("quizSessions(where: { connection: { startsWith: \"pulse-p\" } }) { nodes { id } }", "nodes")]
    [InlineData("sessionPage(filter: { connection: \"pulse-paris\" }) { data { id } }", "data")]
    [InlineData("quizSessionPage(filter: { connection__match: \"paris\" }) { data { id } }", "data")]
    public async Task Sessions_are_filtered_by_their_connection(string field, string list)
    {
        var data = await _gateway.DataAsync($"{{ sessions: {field} }}");

        Assert.Equal(connections.SessionId, (string?)Assert.Single(data["sessions"]![list]!.AsArray())!["id"]);
    }

    [Theory]
    [InlineData("sessions(first: 1, order: [{ connection: ASC }]) { nodes { connection } }", "nodes", "pulse-berlin")]
    [InlineData("sessions(first: 1, order: [{ connection: DESC }]) { nodes { connection } }", "nodes", "school")]
    [InlineData("quizSessionPage(page: { size: 1 }, sort: \"-connection\") { data { connection } }", "data", "pulse-paris")]
    public async Task Sessions_are_sorted_by_their_connection(string field, string list, string expected)
    {
        var data = await _gateway.DataAsync($"{{ sessions: {field} }}");

        Assert.Equal(expected, (string?)data["sessions"]![list]![0]!["connection"]);
    }

    [Fact]
    public async Task Statistics_are_grouped_by_connection()
    {
        var data = await _gateway.DataAsync("{ sessionStats(groupBy: [CONNECTION]) { connection count } quizSessions { totalCount } }");

        var counts = data["sessionStats"]!.AsArray().ToDictionary(group => (string)group!["connection"]!, group => (int)group!["count"]!);
        Assert.Equal(["pulse-berlin", "pulse-paris", "school"], counts.Keys.Order());
        Assert.Equal(1, counts["pulse-paris"]);
        Assert.Equal((int)data["quizSessions"]!["totalCount"]!, counts["pulse-berlin"] + counts["pulse-paris"]);
    }

    [Theory]
    [InlineData("createQuizSession(input: { connection: \"nowhere\", personId: 7 })", "nowhere", "pulse-berlin,pulse-paris")]
    [InlineData("createQuizSession(input: { personId: 7 })", null, "pulse-berlin,pulse-paris")]
    [InlineData("createSessionSetup(input: { connection: \"pulse-paris\", sessionType: EXAM_SESSION })", "pulse-paris", "school")]
    public async Task A_connection_that_the_provider_has_not_is_a_typed_error(string mutation, string? connection, string connections)
    {
        var before = await _gateway.DumpAsync();

        var data = await _gateway.DataAsync(
            $"mutation {{ payload: {mutation} {{ errors {{ ... on ConnectionNotFoundError {{ code field connection connections }} }} }} }}");

        var error = Assert.Single(data["payload"]!["errors"]!.AsArray())!;
        Assert.Equal(("CONNECTION_NOT_FOUND", "connection"), ((string?)error["code"], (string?)error["field"]));
        Assert.Equal((connection, connections), ((string?)error["connection"], string.Join(',', error["connections"]!.AsArray())));
        Assert.Equal(before, await _gateway.DumpAsync());
    }

    [Fact]
    public async Task The_name_default_still_means_the_only_connection_of_a_provider()
    {
        var payload = await _gateway.MutateAsync(
            "createSessionSetup", "sessionSetup { connection }", new { connection = "default", sessionType = "EXAM_SESSION" });

        Assert.Equal("school", (string?)payload["sessionSetup"]!["connection"]);
    }

    /// <summary>
    /// A gateway with two connections of the quiz API, one of the school, and none of the others. The sample data is in the first connection
    /// of each provider, and one session is in the second of the quiz API.
    /// </summary>
    public sealed class SeveralConnections : IAsyncLifetime
    {
        public TestGateway Gateway { get; } = new(
            ("Connections:pulse-paris:Provider", "Quiz"),
            ("Connections:pulse-berlin:Provider", "quiz"),
            ("Connections:pulse-berlin:Mode", "local"),
            ("Connections:school:Provider", "School"));

        public string SessionId { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            await using (var store = await Gateway.Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>().CreateDbContextAsync())
            {
                store.Add(new Person { Connection = "pulse-paris", ExternalId = 7, Name = "Ada", Email = "ada@school.example" });
                await store.SaveChangesAsync();
            }

            var payload = await Gateway.MutateAsync(
                "createQuizSession", "quizSession { id connection person { connection } }", new { connection = "pulse-paris", personId = 7 });
            var session = payload["quizSession"]!;
            Assert.Equal("pulse-paris", (string?)session["connection"]);
            Assert.Equal("pulse-paris", (string?)session["person"]!["connection"]);
            SessionId = (string)session["id"]!;
        }

        public ValueTask DisposeAsync() => Gateway.DisposeAsync();
    }
}
