using System.Globalization;

namespace SessionGraph.Gateway.Tests.Reads;

/// <summary>A filter's instant may be finer than the milliseconds that are stored: it is compared as it is given.</summary>
public sealed class InstantPrecisionTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private const string List = "query($where: QuizSessionFilterInput!) { quizSessions(first: 1000, where: $where) { nodes { id } } }";
    private const string Page = "query($filter: QuizSessionPageFilterInput!) { quizSessionPage(filter: $filter) { data { id } } }";

    // Ticks after the stored instant, of 100 nanoseconds each.
    [Theory]
    [InlineData("eq", 0, true)]
    [InlineData("eq", 1, false)]
    [InlineData("eq", 9_999, false)]
    [InlineData("eq", -1, false)]
    [InlineData("neq", 0, false)]
    [InlineData("neq", 1, true)]
    [InlineData("gt", 0, false)]
    [InlineData("gt", 1, false)]
    [InlineData("gt", -1, true)]
    [InlineData("gte", 0, true)]
    [InlineData("gte", 1, false)]
    [InlineData("gte", -1, true)]
    [InlineData("lt", 0, false)]
    [InlineData("lt", 1, true)]
    [InlineData("lt", -1, false)]
    [InlineData("lte", 0, true)]
    [InlineData("lte", 1, true)]
    [InlineData("lte", -1, false)]
    [InlineData("ngt", 1, true)]
    [InlineData("ngt", -1, false)]
    [InlineData("ngte", 1, true)]
    [InlineData("ngte", -1, false)]
    [InlineData("nlt", 1, false)]
    [InlineData("nlt", -1, true)]
    [InlineData("nlte", 1, false)]
    [InlineData("nlte", -1, true)]
    public async Task An_operation_compares_the_instant_as_it_is_given(string operation, int ticks, bool isFound)
    {
        var (id, instant) = await FirstAsync();

        // The plan of an instant that is stored is there already when the finer one comes.
        await FindAsync(operation, Write(instant, 0));
        var found = await FindAsync(operation, Write(instant, ticks));

        Assert.Equal(isFound, found.Contains(id));
    }

    [Theory]
    [InlineData("in", false, 1)]
    [InlineData("in", true, 1, 0)]
    [InlineData("in", false, 1, -1)]
    [InlineData("nin", true, 1)]
    [InlineData("nin", false, 1, 0)]
    public async Task In_a_list_the_finer_instants_are_those_of_no_row(string operation, bool isFound, params int[] ticks)
    {
        var (id, instant) = await FirstAsync();

        var found = await FindAsync(operation, ticks.Select(tick => Write(instant, tick)).ToArray());

        Assert.Equal(isFound, found.Contains(id));
    }

    [Theory]
    [InlineData("createdAt", 0, true)]
    [InlineData("createdAt", 1, false)]
    [InlineData("createdAt__gt", -1, true)]
    [InlineData("createdAt__gt", 1, false)]
    [InlineData("createdAt__gte", 1, false)]
    [InlineData("createdAt__gte", -1, true)]
    [InlineData("createdAt__lt", 1, true)]
    [InlineData("createdAt__lt", -1, false)]
    [InlineData("createdAt__lte", 1, true)]
    [InlineData("createdAt__lte", -1, false)]
    public async Task A_page_compares_the_instant_as_it_is_given(string field, int ticks, bool isFound)
    {
        var (id, instant) = await FirstAsync();
        var filter = new Dictionary<string, object> { [field] = Write(instant, ticks) };

        var data = await shared.Gateway.DataAsync(Page, new { filter });

        Assert.Equal(isFound, data["quizSessionPage"]!["data"]!.AsArray().Any(session => (string)session!["id"]! == id));
    }

    [Theory]
    [InlineData("gte", false)]
    [InlineData("lt", true)]
    public async Task The_last_instant_there_is_has_none_after_it(string operation, bool isFound)
    {
        var (id, _) = await FirstAsync();

        var found = await FindAsync(operation, "9999-12-31T23:59:59.9999999Z");

        Assert.Equal(isFound, found.Contains(id));
    }

    private async Task<(string Id, DateTime Instant)> FirstAsync()
    {
        var data = await shared.Gateway.DataAsync("{ quizSessions(first: 1) { nodes { id createdAt } } }");
        var session = data["quizSessions"]!["nodes"]![0]!;
        var instant = DateTime.Parse((string)session["createdAt"]!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return ((string)session["id"]!, instant);
    }

    private async Task<List<string>> FindAsync(string operation, object operand)
    {
        var where = new { createdAt = new Dictionary<string, object> { [operation] = operand } };
        var data = await shared.Gateway.DataAsync(List, new { where });
        return [.. data["quizSessions"]!["nodes"]!.AsArray().Select(session => (string)session!["id"]!)];
    }

    private static string Write(DateTime instant, int ticks)
        => instant.AddTicks(ticks).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
