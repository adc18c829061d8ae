using SessionGraph.GraphQL;

namespace SessionGraph.Providers.Tests;

public sealed class PathSessionErrorsTests : ProviderTests
{
    private static readonly CreatePathSessionInput s_create = new()
    {
        Connection = "360learning",
        PathId = Known.Path,
        SessionName = "Cohort A",
        StartDate = "2022-05-16T22:00:00.000Z",
        EndDate = "2022-05-17T22:00:00.000Z",
        SessionOwnerGroup = Known.Group,
    };

    /// <summary>The provider's rows in its order; every input is wrong in all that comes after its row, too.</summary>
    private static readonly (string Code, Type Type, CreatePathSessionInput Input)[] s_rows =
    [
        ("path_not_found", typeof(PathNotFoundException), Broken with { PathId = "ffffffffffffffffffffffff" }),
        ("path_not_found", typeof(PathNotFoundException), Broken with { PathId = null }),
        ("path_not_found", typeof(PathNotFoundException), Broken with { PathId = "" }),
        ("path_not_found", typeof(PathNotFoundException), Broken with { PathId = "5f0c1a2b3c4d5e6f7081920" }),
        ("path_not_found", typeof(PathNotFoundException), Broken with { PathId = "5f0c1a2b3c4d5e6f7081920g" }),
        ("path_not_found", typeof(PathNotFoundException), Broken with { PathId = Known.Path, Connection = "other" }),
        ("invalid_session_name", typeof(InvalidSessionNameException), Broken),
        ("invalid_session_name", typeof(InvalidSessionNameException), Broken with { SessionName = null }),
        ("invalid_session_name", typeof(InvalidSessionNameException), Broken with { SessionName = " " }),
        ("invalid_start_date", typeof(InvalidStartDateException), Named),
        ("invalid_start_date", typeof(InvalidStartDateException), Named with { StartDate = null }),
        ("invalid_start_date", typeof(InvalidStartDateException), Named with { StartDate = "" }),
        ("invalid_start_date", typeof(InvalidStartDateException), Named with { StartDate = "2022-05-16" }),
        ("invalid_end_date", typeof(InvalidEndDateException), Started),
        ("invalid_end_date", typeof(InvalidEndDateException), Started with { EndDate = "" }),
        ("invalid_end_date", typeof(InvalidEndDateException), Started with { EndDate = "2022-05-16T21:59:59Z" }),
        ("invalid_session_owner_group", typeof(InvalidSessionOwnerGroupException), Ended),
        ("invalid_session_owner_group", typeof(InvalidSessionOwnerGroupException), Ended with { SessionOwnerGroup = null }),
        ("invalid_session_owner_group", typeof(InvalidSessionOwnerGroupException), Ended with { SessionOwnerGroup = "" }),
        (
            "session_owner_group_not_found",
            typeof(SessionOwnerGroupNotFoundException),
            Ended with { SessionOwnerGroup = "ffffffffffffffffffffffff" }),
        ("invalid_instructors", typeof(InvalidInstructorsException), s_create with { InstructorsMails = Mails(null) }),
        ("invalid_instructors", typeof(InvalidInstructorsException), s_create with { InstructorsMails = Mails([null]) }),
        ("invalid_instructors", typeof(InvalidInstructorsException), s_create with { InstructorsMails = Mails([""]) }),
        ("invalid_instructors", typeof(InvalidInstructorsException), s_create with { InstructorsMails = Mails(["a@x.example", "grace"]) }),
        ("invalid_instructors", typeof(InvalidInstructorsException), s_create with { Connection = Known.Deserted }),
        ("instructors_not_found", typeof(InstructorsNotFoundException), s_create with { InstructorsMails = Mails(["nobody@x.example"]) }),
    ];

    private PathSessionService Sessions => Fixture.Service<PathSessionService>();

    private static CreatePathSessionInput Broken => new()
    {
        Connection = "360learning",
        PathId = Known.Path,
        SessionName = "",
        StartDate = "yesterday",
        EndDate = "never",
        SessionOwnerGroup = "us",
        InstructorsMails = Mails(null),
    };

    private static CreatePathSessionInput Named => Broken with { SessionName = "Cohort A" };

    private static CreatePathSessionInput Started => Named with { StartDate = "2022-05-16T22:00:00Z" };

    private static CreatePathSessionInput Ended => Started with { EndDate = "2022-05-16T22:00:00Z" };

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, s_rows.Length)];

    [Fact]
    public void The_rows_have_the_codes_of_the_providers_error_table()
    {
        var table = File.ReadAllLines(TestData.PathOf("providers", "360learning", "create-errors.txt"));

        // The last row is not JSON: { "error": "instructors"_not_found }.
        var codes = table.Select(row => row.Split(':')[1].Replace("\"", "", StringComparison.Ordinal).Trim(' ', '}'));
        Assert.Equal(codes.Distinct(), s_rows.Select(row => row.Code).Distinct());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_row_of_the_error_table_has_its_code_and_its_place(int row)
    {
        var (code, type, input) = s_rows[row];

        var exception = await Fixture.RefusesAsync<Exception>(() => Sessions.CreateAsync(input, CancellationToken));

        var first = Assert.IsAssignableFrom<SessionException>(exception is AggregateException several ? several.InnerExceptions[0] : exception);
        Assert.Equal((code, type), (first.Code, first.GetType()));
    }

    [Fact]
    public async Task All_fields_that_are_wrong_are_told_at_once_in_the_order_of_the_input()
    {
        var errors = await Fixture.RefusesAllAsync(() => Sessions.CreateAsync(
            Broken with { PathId = null, SessionAdditionalInformation = "\0", InstructorsMails = Mails(["grace@x.example", "grace"]) },
            CancellationToken));

        Assert.Equal(
            ["pathId", "sessionName", "startDate", "endDate", "sessionOwnerGroup", "instructorsMails[1]", "sessionAdditionalInformation"],
            errors.Select(error => error.Field));
    }

    [Fact]
    public async Task An_update_tells_all_fields_that_are_wrong()
    {
        var session = await Sessions.CreateAsync(s_create, CancellationToken);

        var errors = await Fixture.RefusesAllAsync(() => Sessions.UpdateAsync(
            new() { Id = session.Id, SessionName = "", StartDate = "soon", EndDate = "2022-05-16T21:59:59Z", SessionOwnerGroup = "x" },
            CancellationToken));

        Assert.Equal(["sessionName", "startDate", "sessionOwnerGroup"], errors.Select(error => error.Field));
    }

    [Fact]
    public async Task The_three_ways_not_to_find_a_path_are_told_apart()
    {
        var messages = new HashSet<string>();
        foreach (var pathId in new[] { null, "5f0c", "ffffffffffffffffffffffff" })
        {
            messages.Add((await Fixture.RefusesAsync<PathNotFoundException>(
                () => Sessions.CreateAsync(s_create with { PathId = pathId }, CancellationToken))).Message);
        }

        Assert.Equal(3, messages.Count);
    }

    [Fact]
    public async Task The_mails_that_are_not_known_are_listed_once()
    {
        var exception = await Fixture.RefusesAsync<InstructorsNotFoundException>(() => Sessions.CreateAsync(
            s_create with { InstructorsMails = Mails(["b@x.example", Known.GraceMail, "a@x.example", "B@x.example"]) },
            CancellationToken));

        Assert.Equal(["b@x.example", "a@x.example"], exception.Mails);
    }

    private static readonly Optional<string?> s_null = new(null);

    private static readonly (Type Type, UpdatePathSessionInput Input)[] s_updates =
    [
        (typeof(InvalidSessionNameException), new() { Id = 1, SessionName = s_null }),
        (typeof(InvalidSessionNameException), new() { Id = 1, SessionName = "" }),
        (typeof(InvalidStartDateException), new() { Id = 1, StartDate = s_null }),
        (typeof(InvalidStartDateException), new() { Id = 1, StartDate = "soon" }),
        (typeof(InvalidStartDateException), new() { Id = 1, StartDate = "2022-05-17T22:00:01Z" }),
        (typeof(InvalidEndDateException), new() { Id = 1, EndDate = "" }),
        (typeof(InvalidEndDateException), new() { Id = 1, EndDate = "2022-05-16T21:59:59Z" }),
        (typeof(InvalidEndDateException), new() { Id = 1, StartDate = "2023-05-17T22:00:01Z", EndDate = "2022-05-18T00:00:00Z" }),
        (typeof(InvalidSessionOwnerGroupException), new() { Id = 1, SessionOwnerGroup = s_null }),
        (typeof(InvalidSessionOwnerGroupException), new() { Id = 1, SessionOwnerGroup = "x" }),
        (typeof(SessionOwnerGroupNotFoundException), new() { Id = 1, SessionOwnerGroup = "ffffffffffffffffffffffff" }),
        (typeof(InvalidInstructorsException), new() { Id = 1, InstructorsMails = Mails(null) }),
        (typeof(InvalidInstructorsException), new() { Id = 1, InstructorsMails = Mails(["x"]) }),
        (typeof(InstructorsNotFoundException), new() { Id = 1, InstructorsMails = Mails(["nobody@x.example"]) }),
    ];

    public static TheoryData<int> Updates => [.. Enumerable.Range(0, s_updates.Length)];

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task An_update_keeps_the_same_rules(int row)
    {
        var session = await Sessions.CreateAsync(s_create, CancellationToken);
        var (type, input) = s_updates[row];

        var exception = await Fixture.RefusesAsync<SessionException>(
            () => Sessions.UpdateAsync(input with { Id = session.Id, SessionAdditionalInformation = "changed" }, CancellationToken));

        Assert.Equal(type, exception.GetType());
    }

    private static Optional<IReadOnlyList<string?>?> Mails(string?[]? mails) => new(mails);

    protected override Task<ProvidersFixture> CreateFixtureAsync() => ProvidersFixture.CreateWithConnectionsAsync(
        ("360learning", "ThreeSixtyLearning"), ("other", "ThreeSixtyLearning"), (Known.Deserted, "ThreeSixtyLearning"));
}
