using System.Buffers.Text;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.Language;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Security;

/// <summary>A caller sees and writes its own connections. Everything else does not exist for it.</summary>
public sealed class TenantTests(SecuredGateway secured) : IClassFixture<SecuredGateway>
{
    private string North => secured.Token("grace", SecuredGateway.Writes, "north");

    private string South => secured.Token("ben", SecuredGateway.Writes, "south");

    public static TheoryData<string> Lists => [.. ReadLists()];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_has_the_rows_of_the_callers_connections_only(string list)
    {
        var document = $"{{ {list}(first: 1000) {{ totalCount nodes {{ connection }} }} }}";

        var own = (await secured.DataAsync(document, North))[list]!;
        var other = (await secured.DataAsync(document, South))[list]!;

        Assert.NotEmpty(own["nodes"]!.AsArray());
        Assert.All(own["nodes"]!.AsArray(), node => Assert.StartsWith("north-", (string?)node!["connection"], StringComparison.Ordinal));
        Assert.All(other["nodes"]!.AsArray(), node => Assert.StartsWith("south-", (string?)node!["connection"], StringComparison.Ordinal));
        Assert.Equal(other["nodes"]!.AsArray().Count, (int?)other["totalCount"]);
    }

    [Fact]
    public async Task A_page_statistics_search_and_connections_tell_nothing_of_another_tenant()
    {
        const string document = """
            {
              sessionPage(count: true) { totalCount data { connection } }
              quizSessionPage(count: true) { totalCount data { id } }
              sessionStats(groupBy: [CONNECTION]) { connection count }
              sessions(search: "a", first: 10) { totalCount nodes { connection } }
              connections { name }
            }
            """;

        var data = await secured.DataAsync(document, South);

        Assert.All(data["sessionPage"]!["data"]!.AsArray(), node => Assert.StartsWith("south-", (string?)node!["connection"], StringComparison.Ordinal));
        Assert.Equal(0, (int?)data["quizSessionPage"]!["totalCount"]);
        Assert.All(data["sessionStats"]!.AsArray(), group => Assert.StartsWith("south-", (string?)group!["connection"], StringComparison.Ordinal));
        Assert.All(data["sessions"]!["nodes"]!.AsArray(), node => Assert.StartsWith("south-", (string?)node!["connection"], StringComparison.Ordinal));
        Assert.All(data["connections"]!.AsArray(), connection => Assert.StartsWith("south-", (string?)connection!["name"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_object_of_another_tenant_does_not_exist_by_id_or_key()
    {
        const string document = """
            query($session: ID!, $person: ID!, $key: ExternalKeyInput!) {
              node(id: $session) { id }
              nodes(ids: [$session, $person]) { id }
              session(id: $session) { id }
              byKey: session(key: $key) { id }
            }
            """;
        var north = await secured.DataAsync("{ quizSessions(first: 1) { nodes { id externalId } } people(first: 1) { nodes { id } } }", North);
        var session = north["quizSessions"]!["nodes"]![0]!;
        var variables = new
        {
            session = (string?)session["id"],
            person = (string?)north["people"]!["nodes"]![0]!["id"],
            key = new { connection = "north-quiz", externalId = (string?)session["externalId"] },
        };

        var own = await secured.DataAsync(document, North, variables);
        var other = await secured.DataAsync(document, South, variables);

        Assert.Equal((string?)session["id"], (string?)own["node"]!["id"]);
        Assert.Equal((string?)session["id"], (string?)own["byKey"]!["id"]);
        Assert.Equal("""{"node":null,"nodes":[null,null],"session":null,"byKey":null}""", other.ToJsonString());
    }

    [Fact]
    public async Task A_write_of_another_tenants_session_fails_as_if_there_were_none()
    {
        var north = await secured.DataAsync("{ quizSessions(first: 1) { nodes { id externalId version } } }", North);
        var session = north["quizSessions"]!["nodes"]![0]!;
        const string document = """
            mutation($id: ID, $key: ExternalKeyInput) {
              cancelQuizSession(input: { id: $id, key: $key }) { quizSession { id } errors { __typename ... on Error { message } } }
            }
            """;
        var before = await secured.Gateway.DumpAsync();

        var byId = await secured.DataAsync(document, South, new { id = (string?)session["id"] });
        var missing = await secured.DataAsync(document, South, new { id = TestGateway.Id("QuizSession", 999_999_999) });
        var byKey = await secured.DataAsync(document, South, new { key = new { connection = "north-quiz", externalId = (string?)session["externalId"] } });
        var created = await secured.DataAsync(
            "mutation { createQuizSession(input: { connection: \"north-quiz\", personId: 1 }) { errors { __typename ... on Error { message } } } }", South);

        Assert.Equal(missing.ToJsonString(), byId.ToJsonString());
        var error = Assert.Single(byKey["cancelQuizSession"]!["errors"]!.AsArray())!;
        Assert.Equal("ConnectionNotFoundError", (string?)error["__typename"]);
        Assert.Equal(
            "connection is 'north-quiz', but the only connection of the provider QUIZ is 'south-quiz'.",
            (string?)created["createQuizSession"]!["errors"]![0]!["message"]);
        Assert.Equal(before, await secured.Gateway.DumpAsync());
    }

    [Fact]
    public async Task A_link_to_a_session_of_another_tenant_is_null()
    {
        var uuid = Guid.NewGuid();
        var organisation = (string?)(await secured.DataAsync("{ organisations(first: 1) { nodes { externalId } } }", North))["organisations"]!["nodes"]![0]!["externalId"];
        var created = await secured.DataAsync(
            "mutation($input: CreateAcademicSessionInput!) { createAcademicSession(input: $input) { academicSession { id } errors { __typename ... on Error { message } } } }",
            North,
            new
            {
                input = new
                {
                    connection = "north-oneroster",
                    sourcedId = uuid,
                    title = "Winter",
                    type = "term",
                    startDate = "2026-01-01",
                    endDate = "2026-06-01",
                    schoolYear = "2026",
                    org = new { sourcedId = organisation, type = "org" },
                },
            });
        Assert.True(created["createAcademicSession"]!["errors"] is null, created.ToJsonString());
        const string link = """
            mutation($input: CreateSessionSetupInput!) {
              createSessionSetup(input: $input) { sessionSetup { academicSession { title } } errors { __typename ... on Error { message } } }
            }
            """;

        var own = await secured.DataAsync(link, North, new { input = new { sessionType = "ACADEMIC_SESSION", connection = "north-school", academicSessionId = uuid } });
        var other = await secured.DataAsync(link, South, new { input = new { sessionType = "ACADEMIC_SESSION", connection = "south-school", academicSessionId = uuid } });

        Assert.Equal("Winter", (string?)own["createSessionSetup"]!["sessionSetup"]!["academicSession"]!["title"]);
        Assert.Null(other["createSessionSetup"]!["errors"]);
        Assert.Null(other["createSessionSetup"]!["sessionSetup"]!["academicSession"]);
    }

    [Fact]
    public async Task A_caller_of_one_provider_sees_the_sessions_of_all_providers_without_the_others()
    {
        var token = secured.Token("ada", "quiz:read", "north");

        var data = await secured.DataAsync("{ sessions(first: 1000) { nodes { provider } } connections { name } }", token);

        Assert.Equal(["QUIZ"], data["sessions"]!["nodes"]!.AsArray().Select(node => (string?)node!["provider"]).Distinct());
    }

    [Fact]
    public async Task A_list_that_is_restricted_is_one_statement_that_uses_an_index()
    {
        await secured.DataAsync("{ sessions(first: 3) { nodes { id title } } }", North);
        secured.Gateway.Sql.Clear();

        await secured.DataAsync("{ sessions(first: 3) { nodes { id title } } }", North);

        var statement = Assert.Single(secured.Gateway.Sql.Statements, sql => sql.Contains("\"Sessions\"", StringComparison.Ordinal));
        Assert.Contains("\"Connection\" IN (", statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_document_has_the_rows_of_its_caller_whoever_sent_it_first()
    {
        const string document = "{ rooms(first: 2, order: [{ name: ASC }]) { nodes { connection } } sessionSetups(first: 2) { nodes { connection } } }";
        for (var round = 0; round < 3; round++)
        {
            foreach (var (tenant, token) in new[] { ("north", North), ("south", South) })
            {
                var data = await secured.DataAsync(document, token);

                foreach (var node in data["rooms"]!["nodes"]!.AsArray().Concat(data["sessionSetups"]!["nodes"]!.AsArray()))
                    Assert.StartsWith(tenant, (string?)node!["connection"], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_order_of_found_sessions_does_not_depend_on_the_texts_of_another_tenant()
    {
        const string document = "{ sessions(search: \"algebra\", first: 100) { edges { cursor node { id } } } }";
        await CreateTermsAsync("south", "Algebra", "Introduction to algebra", "Algebra algebra");
        var before = await secured.DataAsync(document, South);

        await CreateTermsAsync("north", [.. Enumerable.Range(1, 50).Select(number => $"Algebra {number}")]);
        var after = await secured.DataAsync(document, South);

        Assert.Equal(3, before["sessions"]!["edges"]!.AsArray().Count);
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
    }

    [Fact]
    public async Task Two_cursors_of_the_log_of_changes_tell_nothing_of_the_changes_between_them()
    {
        const string document = "{ sessionChangesCursor }";

        var cursors = new List<string>();
        for (var read = 0; read < 3; read++)
            cursors.Add((string)(await secured.DataAsync(document, South))["sessionChangesCursor"]!);

        Assert.Equal(3, cursors.Distinct().Count());
        var identity = secured.Gateway.Services.GetRequiredService<SessionChangeFeed>().Identity;
        var hidden = identity.ToByteArray();
        Assert.All(cursors, cursor => Assert.Equal(-1, Base64Url.DecodeFromChars(cursor).AsSpan().IndexOf(hidden)));
    }

    [Fact]
    public void A_sealed_cursor_is_valid_for_its_log_only()
    {
        var identity = Guid.NewGuid();
        var cursor = SessionChangeCursor.FormatSealed(identity, 17);
        var forged = Base64Url.DecodeFromChars(cursor);
        forged[^1] ^= 1;

        Assert.True(SessionChangeCursor.TryParse(cursor, identity, out var position));
        Assert.Equal(17, position);
        Assert.True(SessionChangeCursor.TryParse(cursor, Guid.NewGuid(), out var foreign));
        Assert.Null(foreign);
        Assert.False(SessionChangeCursor.TryParse(Base64Url.EncodeToString(forged), identity, out _));
    }

    private async Task CreateTermsAsync(string tenant, params string[] titles)
    {
        var connection = $"{tenant}-oneroster";
        var token = secured.Token("grace", SecuredGateway.Writes, tenant);
        await secured.DataAsync(
            "mutation($connection: String!) { upsertOrganisations(input: { records: [{ connection: $connection, externalId: \"org-1\", name: \"Org\", type: \"school\" }] }) { upsertResult { created } errors { __typename ... on Error { message } } } }",
            token,
            new { connection });
        foreach (var title in titles)
        {
            var created = await secured.DataAsync(
                "mutation($input: CreateAcademicSessionInput!) { createAcademicSession(input: $input) { errors { __typename ... on Error { message } } } }",
                token,
                new
                {
                    input = new
                    {
                        connection,
                        title,
                        type = "term",
                        startDate = "2026-01-01",
                        endDate = "2026-06-01",
                        schoolYear = "2026",
                        org = new { sourcedId = "org-1" },
                    },
                });
            Assert.True(created["createAcademicSession"]!["errors"] is null, created.ToJsonString());
        }
    }

    // The connections of the query type, which are lists of sessions and records.
    private static IEnumerable<string> ReadLists()
    {
        var schema = Utf8GraphQLParser.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema", "schema.graphql")), new ParserOptions { MaxAllowedTokens = int.MaxValue, MaxAllowedNodes = int.MaxValue });
        return schema.Definitions.OfType<ObjectTypeDefinitionNode>().Single(type => type.Name.Value is "Query").Fields
            .Where(field => field.Type.ToString()!.TrimEnd('!').EndsWith("Connection", StringComparison.Ordinal))
            .Select(field => field.Name.Value)
            // Needs another scope; its tests are with the audit.
            .Where(name => name is not "auditEntries");
    }
}
