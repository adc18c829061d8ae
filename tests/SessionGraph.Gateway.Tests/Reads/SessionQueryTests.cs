namespace SessionGraph.Gateway.Tests.Reads;

public sealed class SessionQueryTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task A_list_over_all_providers_is_one_statement_of_the_columns_it_needs()
    {
        _gateway.Sql.Clear();

        var data = await _gateway.DataAsync(
            "{ sessions(first: 5, order: [{ startsAt: ASC }]) { nodes { __typename id title status ... on QuizSession { score } } } }");

        Assert.Equal(5, data["sessions"]!["nodes"]!.AsArray().Count);
        var sql = Assert.Single(_gateway.Sql.Statements);
        foreach (var column in (string[])["Id", "Provider", "Title", "Status", "Score", "StartsAt"])
            Assert.Contains($"\"{column}\"", sql, StringComparison.Ordinal);

        foreach (var column in (string[])["Metadata", "Description", "PersonId", "CreatedAt", "Version"])
            Assert.DoesNotContain($"\"{column}\"", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_count_is_one_more_statement_and_only_when_asked_for()
    {
        _gateway.Sql.Clear();

        var data = await _gateway.DataAsync("{ sessions(first: 5) { nodes { title } totalCount } }");

        Assert.Equal(2, _gateway.Sql.Statements.Count);
        Assert.True((int)data["sessions"]!["totalCount"]! >= 432);
    }

    [Fact]
    public async Task A_count_alone_reads_no_rows()
    {
        _gateway.Sql.Clear();

        await _gateway.DataAsync("{ sessions { totalCount } }");

        Assert.StartsWith("SELECT COUNT(*)", Assert.Single(_gateway.Sql.Statements), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query($id: ID!) { session(id: $id) { id title } }", "session")]
    [InlineData("query($id: ID!) { node(id: $id) { id ... on Session { title } } }", "node")]
    public async Task Each_request_of_one_document_has_the_session_of_its_own_id(string document, string field)
    {
        var sessions = (await _gateway.DataAsync("{ sessions(first: 40) { nodes { id title } } }"))["sessions"]!["nodes"]!.AsArray();

        foreach (var session in sessions.Concat(sessions.Reverse()))
        {
            var data = await _gateway.DataAsync(document, new { id = (string?)session!["id"] });

            Assert.Equal(session.ToJsonString(), data[field]!.ToJsonString());
        }
    }

    [Fact]
    public async Task Each_request_of_one_document_has_the_sessions_of_its_own_ids_however_many()
    {
        const string document = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Session { title } } }";
        var sessions = (await _gateway.DataAsync("{ sessions(first: 40) { nodes { id title } } }"))["sessions"]!["nodes"]!.AsArray();

        foreach (var count in (int[])[1, 3, 4, 5, 40, 4, 3, 1])
        {
            var wanted = sessions.Skip(40 - count).ToList();
            var data = await _gateway.DataAsync(document, new { ids = wanted.Select(session => (string?)session!["id"]) });

            Assert.Equal(wanted.Select(session => session!.ToJsonString()), data["nodes"]!.AsArray().Select(node => node!.ToJsonString()));
        }
    }

    [Fact]
    public async Task Each_request_of_one_document_has_its_own_parents_links()
    {
        const string document =
            "query($first: Int, $after: String) { academicSessions(first: $first, after: $after) { "
            + "nodes { id parent { id } children(first: 3) { nodes { id parent { id } } } } pageInfo { endCursor hasNextPage } } }";
        string? after = null;
        var children = 0;
        foreach (var first in (int[])[1, 2, 7, 3, 20, 1, 5])
        {
            var page = (await _gateway.DataAsync(document, new { first, after }))["academicSessions"]!;
            foreach (var session in page["nodes"]!.AsArray())
            {
                foreach (var child in session!["children"]!["nodes"]!.AsArray())
                {
                    Assert.Equal((string?)session["id"], (string?)child!["parent"]!["id"]);
                    children++;
                }
            }

            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string?)page["pageInfo"]!["endCursor"] : null;
        }

        Assert.True(children > 3, $"{children}");
    }

    [Fact]
    public async Task A_nested_relation_is_one_statement_a_level()
    {
        _gateway.Sql.Clear();

        var data = await _gateway.DataAsync(
            "{ academicSessions(first: 40) { nodes { title parent { title parent { title } } children { nodes { title } } org { name } } } }");

        Assert.Equal(40, data["academicSessions"]!["nodes"]!.AsArray().Count);
        Assert.InRange(_gateway.Sql.Statements.Count, 2, 5);
    }

    [Fact]
    public async Task Children_are_paged_for_all_parents_by_one_statement_and_counted_by_one_more()
    {
        _gateway.Sql.Clear();

        var data = await _gateway.DataAsync(
            "{ academicSessions(first: 20) { nodes { children(first: 1, where: { title: { neq: null } }, order: [{ endsAt: DESC }]) "
            + "{ nodes { title } pageInfo { hasNextPage endCursor } totalCount } } } }");

        Assert.Equal(3, _gateway.Sql.Statements.Count);
        var pages = data["academicSessions"]!["nodes"]!.AsArray().Select(node => node!["children"]!).ToList();
        Assert.Equal(20, pages.Count);
        Assert.All(pages, page => Assert.Equal((int)page["totalCount"]! > 1, (bool)page["pageInfo"]!["hasNextPage"]!));
        Assert.Contains(pages, page => (int)page["totalCount"]! > 1);
        Assert.Contains(pages, page => (int)page["totalCount"]! is 0);
    }

    [Fact]
    public async Task The_pages_of_a_sessions_children_make_up_the_list()
    {
        const string Document = """
            query($id: ID!, $first: Int, $after: String) {
              node(id: $id) {
                ... on AcademicSession {
                  children(first: $first, after: $after, order: [{ title: DESC }]) { nodes { id } pageInfo { hasNextPage endCursor } totalCount }
                }
              }
            }
            """;
        var parents = await _gateway.DataAsync(
            "{ academicSessions(first: 1, where: { type: { eq: \"schoolYear\" } }) { nodes { id } } }");
        var id = (string)parents["academicSessions"]!["nodes"]![0]!["id"]!;
        var all = (await _gateway.DataAsync(Document, new { id, first = 50 }))["node"]!["children"]!;
        var paged = new List<string>();
        string? after = null;
        do
        {
            var page = (await _gateway.DataAsync(Document, new { id, first = 2, after }))["node"]!["children"]!;
            paged.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["id"]!));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string?)page["pageInfo"]!["endCursor"] : null;
        }
        while (after is not null);

        Assert.Equal(all["nodes"]!.AsArray().Select(node => (string)node!["id"]!), paged);
        Assert.Equal((int)all["totalCount"]!, paged.Count);
        Assert.True(paged.Count > 2);
    }

    [Theory]
    [InlineData("sessionSetups", "SessionSetup")]
    [InlineData("academicSessions", "AcademicSession")]
    [InlineData("quizSessions", "QuizSession")]
    [InlineData("courseSessions", "CourseSession")]
    [InlineData("pathSessions", "PathSession")]
    public async Task Each_type_has_its_connection_whose_pages_make_up_the_list(string field, string typeName)
    {
        var all = await IdsAsync(field, 500);
        var paged = new List<string>();
        string? after = null;
        do
        {
            var data = await _gateway.DataAsync(
                $"query($after: String) {{ {field}(first: 20, after: $after) {{ nodes {{ __typename id }} pageInfo {{ hasNextPage endCursor }} }} }}",
                new { after });
            var nodes = data[field]!["nodes"]!.AsArray();
            Assert.All(nodes, node => Assert.Equal(typeName, (string?)node!["__typename"]));
            paged.AddRange(nodes.Select(node => (string)node!["id"]!));
            after = (bool)data[field]!["pageInfo"]!["hasNextPage"]! ? (string?)data[field]!["pageInfo"]!["endCursor"] : null;
        }
        while (after is not null);

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task The_interface_filters_on_its_fields_and_on_the_provider()
    {
        var data = await _gateway.DataAsync(
            "{ sessions(first: 500, where: { provider: { in: [QUIZ, ZOHO_PEOPLE] }, status: { neq: CANCELLED }, title: { neq: null } }) "
            + "{ nodes { provider status title } } }");

        var nodes = data["sessions"]!["nodes"]!.AsArray();
        Assert.NotEmpty(nodes);
        Assert.All(nodes, node => Assert.Contains((string)node!["provider"]!, (string[])["QUIZ", "ZOHO_PEOPLE"]));
        Assert.All(nodes, node => Assert.NotEqual("CANCELLED", (string?)node!["status"]));
        Assert.All(nodes, node => Assert.NotNull(node!["title"]));
    }

    [Fact]
    public async Task Nodes_are_found_by_their_global_ids()
    {
        var ids = (await IdsAsync("sessions", 10)).Append(TestGateway.Id("QuizSession", 999_999)).ToArray();

        var data = await _gateway.DataAsync(
            "query($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { __typename id } node(id: $id) { ... on Session { id title } } }",
            new { ids, id = ids[0] });

        Assert.Equal(ids.SkipLast(1), data["nodes"]!.AsArray().SkipLast(1).Select(node => (string)node!["id"]!));
        Assert.Null(data["nodes"]!.AsArray()[^1]);
        Assert.Equal(ids[0], (string?)data["node"]!["id"]);
    }

    [Fact]
    public async Task A_session_is_found_by_its_id_whatever_its_type()
    {
        foreach (var id in await IdsAsync("sessions", 8))
        {
            var data = await _gateway.DataAsync("query($id: ID!) { session(id: $id) { id } }", new { id });
            Assert.Equal(id, (string?)data["session"]!["id"]);
        }
    }

    [Fact]
    public async Task An_id_that_names_another_type_than_the_sessions_finds_nothing()
    {
        var data = await _gateway.DataAsync(
            "query($id: ID!) { session(id: $id) { id } }", new { id = TestGateway.Id("QuizSession", 1) });

        Assert.Null(data["session"]);
    }

    [Fact]
    public async Task A_setup_is_linked_to_the_academic_session_of_its_uuid()
    {
        var data = await _gateway.DataAsync(
            "{ sessionSetups(first: 1) { nodes { academicSessionId academicSession { sourcedId title } } } }");

        var setup = data["sessionSetups"]!["nodes"]![0]!;
        Assert.Equal((string?)setup["academicSessionId"], (string?)setup["academicSession"]!["sourcedId"]);
    }

    [Fact]
    public async Task A_page_size_beyond_the_limit_is_refused_with_both_figures()
    {
        var response = await _gateway.SendAsync("{ sessions(first: 1001) { nodes { id } } }");

        var extensions = response["errors"]![0]!["extensions"]!;
        Assert.Equal(("HC0051", 1001, 1000), ((string?)extensions["code"], (int)extensions["requestedItems"]!, (int)extensions["maxAllowedItems"]!));
    }

    private async Task<List<string>> IdsAsync(string field, int first)
    {
        var data = await _gateway.DataAsync($"{{ {field}(first: {first}) {{ nodes {{ id }} }} }}");
        return [.. data[field]!["nodes"]!.AsArray().Select(node => (string)node!["id"]!)];
    }
}
