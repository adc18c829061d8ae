using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Comparison;

namespace SessionGraph.Gateway.Tests.Workshops;

/// <summary>A provider is one folder and one line: <c>tests/SessionGraph.Workshops</c> has all that the graph shows of workshops.</summary>
public sealed class WorkshopsTests(WorkshopsGateway shared) : IClassFixture<WorkshopsGateway>
{
    private readonly TestGateway _gateway = shared.Gateway;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_schema_only_gains()
    {
        var five = ReadSchema(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schema", "schema.graphql"), Cancellation));
        var six = ReadSchema(await _gateway.Client.GetStringAsync(new Uri("/graphql?sdl", UriKind.Relative), Cancellation));

        var changes = SchemaComparer.Compare(five, six);

        Assert.DoesNotContain(changes, change => change.Criticality is SchemaChangeCriticality.Breaking);
        Assert.Contains(changes, change => change is { Kind: SchemaChangeKind.TypeAdded, Coordinate: "Workshop" });
        Assert.Contains(changes, change => change is { Kind: SchemaChangeKind.ValueAddedToEnum, Coordinate: "Provider.WORKSHOPS" });
        Assert.All(changes, change => Assert.Contains("Added", change.Kind.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sessions_of_the_five_providers_are_those_of_a_gateway_without_the_sixth()
    {
        const string query = """
            { sessions(first: 1000, order: [{ createdAt: ASC }, { title: ASC }, { externalId: ASC }],
                where: { provider: { in: [SCHOOL, ONE_ROSTER, QUIZ, ZOHO_PEOPLE, THREE_SIXTY_LEARNING] } })
              { totalCount nodes { __typename provider title status providerStatus externalId startsAt endsAt createdAt version } } }
            """;
        await using var five = new TestGateway();

        Assert.Equal((await five.DataAsync(query)).ToJsonString(), (await _gateway.DataAsync(query)).ToJsonString());
    }

    [Fact]
    public async Task A_workshop_is_created_and_found_by_its_title_and_by_its_branch()
    {
        var id = await CreateAsync("Paper marbling", 12, "harbour");

        Assert.Contains(id, await IdsAsync("{ sessions(search: \"marbl\") { nodes { id } } }", "sessions"));
        Assert.Contains(id, await IdsAsync("{ workshops(search: \"harbour libr\") { nodes { id } } }", "workshops"));
        Assert.DoesNotContain(id, await IdsAsync("{ workshops(search: \"old town\") { nodes { id } } }", "workshops"));
    }

    [Fact]
    public async Task More_seats_than_the_branch_has_are_a_typed_error_with_the_capacity()
    {
        var data = await _gateway.DataAsync(
            """
            mutation { createWorkshop(input: { title: "Calligraphy", startsAt: "2026-05-02T14:00:00Z", seats: 13, branchId: "harbour" }) {
              workshop { id } errors { __typename ... on TooManySeatsError { message code field capacity } } } }
            """);

        Assert.Equal(
            """{"workshop":null,"errors":[{"__typename":"TooManySeatsError","message":"seats is 13, but Harbour library has 12. Give at most 12.","code":"too_many_seats","field":"seats","capacity":12}]}""",
            data["createWorkshop"]!.ToJsonString());
    }

    [Fact]
    public async Task Fields_that_are_not_valid_and_a_branch_that_is_not_there_are_typed_errors()
    {
        var invalid = await _gateway.MutateAsync(
            "createWorkshop", "workshop { id }", new { title = " ", startsAt = "2026-05-02T14:00:00Z", seats = 0, branchId = "harbour" });
        var missing = await _gateway.MutateAsync(
            "createWorkshop", "workshop { id }", new { title = "Calligraphy", startsAt = "2026-05-02T14:00:00Z", seats = 5, branchId = "nowhere" });

        Assert.Equal(["title", "seats"], invalid["errors"]!.AsArray().Select(error => (string?)error!["field"]));
        Assert.Equal("BranchNotFoundError", (string?)Assert.Single(missing["errors"]!.AsArray())!["__typename"]);
    }

    [Fact]
    public async Task A_workshop_has_the_fields_of_all_sessions_and_its_own_and_its_branch()
    {
        var id = await CreateAsync("Woodcut", 20, "old-town");

        var data = await _gateway.DataAsync(
            """
            query($id: ID!) { session(id: $id) { __typename provider connection status startsAt endsAt version
              ... on Workshop { seats branch { externalId name capacity } } } node(id: $id) { id } }
            """,
            new { id });

        Assert.Equal(
            """{"__typename":"Workshop","provider":"WORKSHOPS","connection":"workshops","status":"NOT_STARTED","startsAt":"2026-05-02T14:00:00.000Z","endsAt":"2026-05-02T17:00:00.000Z","version":1,"seats":20,"branch":{"externalId":"old-town","name":"Old town library","capacity":30}}""",
            data["session"]!.ToJsonString());
        Assert.Equal(id, (string?)data["node"]!["id"]);
    }

    [Fact]
    public async Task All_sessions_are_filtered_and_sorted_by_a_workshops_own_field()
    {
        var small = await CreateAsync("Linocut for two", 2, "old-town");
        var large = await CreateAsync("Linocut for thirty", 30, "old-town");

        var filtered = await IdsAsync("{ sessions(where: { workshop: { seats: { lte: 2 }, branch: { externalId: { eq: \"old-town\" } } } }) { nodes { id } } }", "sessions");
        var sorted = await IdsAsync(
            "{ sessions(where: { provider: { eq: WORKSHOPS }, title: { startsWith: \"Linocut\" } }, order: [{ workshop: { seats: DESC } }]) { nodes { id } } }",
            "sessions");

        Assert.Equal([small], filtered);
        Assert.Equal([large, small], sorted);
    }

    [Fact]
    public async Task Workshops_have_a_list_and_pages_of_their_own()
    {
        await CreateAsync("Etching", 7, "harbour");

        var list = await _gateway.DataAsync("{ workshops(first: 1, where: { seats: { eq: 7 } }, order: [{ seats: ASC }]) { totalCount nodes { title seats } } }");
        var page = await _gateway.DataAsync("{ workshopPage(filter: { seats: 7 }, sort: \"-seats\", page: { size: 1 }) { data { title seats } } }");

        Assert.Equal("""{"totalCount":1,"nodes":[{"title":"Etching","seats":7}]}""", list["workshops"]!.ToJsonString());
        Assert.Equal("""{"data":[{"title":"Etching","seats":7}]}""", page["workshopPage"]!.ToJsonString());
    }

    [Fact]
    public async Task The_statistics_of_all_sessions_have_the_seats()
    {
        await using var own = new WorkshopsGateway();

        var data = await own.Gateway.DataAsync("{ sessionStats(groupBy: [PROVIDER]) { provider count seats { sum max } } }");

        var groups = data["sessionStats"]!.AsArray();
        Assert.Equal(6, groups.Count);
        Assert.Equal("""{"provider":"WORKSHOPS","count":2,"seats":{"sum":35,"max":25}}""", groups[^1]!.ToJsonString());
        Assert.All(groups.SkipLast(1), group => Assert.Null(group!["seats"]!["max"]));
    }

    [Fact]
    public async Task Branches_are_created_searched_and_kept_while_workshops_refer_to_them()
    {
        var created = await _gateway.MutateAsync(
            "createBranch", "branch { connection externalId }", new { externalId = "north", name = "North library", capacity = 8 });
        var found = await _gateway.DataAsync("{ branches(search: \"north\") { nodes { name capacity } } }");
        var negative = await _gateway.RejectAsync("createBranch", new { name = "Cellar", capacity = -1 }, "InvalidRecordError", "INVALID_RECORD");

        Assert.Equal("""{"connection":"workshops","externalId":"north"}""", created["branch"]!.ToJsonString());
        Assert.Equal("""{"nodes":[{"name":"North library","capacity":8}]}""", found["branches"]!.ToJsonString());
        Assert.Equal("capacity is -1, but must be 0 or more.", negative);
        await _gateway.RejectAsync("deleteBranch", new { key = new { externalId = "harbour" } }, "RecordInUseError", "RECORD_IN_USE");
    }

    [Fact]
    public async Task The_branches_of_a_list_are_one_statement()
    {
        _gateway.Sql.Clear();

        await _gateway.DataAsync("{ workshops(first: 50) { nodes { branch { name } } } }");

        Assert.Equal(2, _gateway.Sql.Statements.Count);
    }

    private async Task<string> CreateAsync(string title, int seats, string branchId)
    {
        var payload = await _gateway.MutateAsync(
            "createWorkshop", "workshop { id }", new { title, startsAt = "2026-05-02T16:00:00+02:00", seats, branchId });
        Assert.Null(payload["errors"]);
        return (string)payload["workshop"]!["id"]!;
    }

    private async Task<List<string?>> IdsAsync(string query, string field)
        => [.. (await _gateway.DataAsync(query))[field]!["nodes"]!.AsArray().Select(node => (string?)node!["id"])];

    private static GraphQL.Types.Schema ReadSchema(string sdl) => SchemaBuilder.New().AddDocumentFromString(sdl).Create();
}
