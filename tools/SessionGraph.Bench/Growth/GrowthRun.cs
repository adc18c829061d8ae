using System.Globalization;

namespace SessionGraph.Bench;

/// <summary>Measures each series over generated sessions: 100,000, or up to the largest table when the table grows.</summary>
internal static class GrowthRun
{
    private const int Clients = 8;

    private const string Fields = "nodes { __typename id title status startsAt }";

    public static async Task<(IReadOnlyList<GrowthSeries> Series, string Pages)> MeasureAsync(
        int largest, CancellationToken cancellationToken)
    {
        var (sizes, pages) = await MeasureSizesAsync(largest, cancellationToken);
        await using var gateway = await Gateway.StartAsync(await StoreAsync(100_000, cancellationToken), cancellationToken);
        using var load = new LoadGenerator(gateway);
        string NewestFirst(int first) => List(first, "order: [{ createdAt: DESC }]");
        string ById(int first) => List(first, "order: [{ id: ASC }]");
        await WarmUpAsync(load, [Aliases(10), Parents(2), NewestFirst(10), ById(10)], cancellationToken);
        Task<GrowthLine> MeasureAsync(string name, int[] amounts, Func<int, string> documentOf)
            => MeasureLineAsync(name, amounts, amount => load.MeasureAsync(documentOf(amount), Clients, cancellationToken));

        var rows = new GrowthSeries(
            "rows returned",
            [
                await MeasureAsync("by instant, newest first", [1, 10, 100, 1000], NewestFirst),
                await MeasureAsync("by id", [1, 10, 100, 1000], ById),
            ]);
        var depth = new GrowthSeries(
            "links below each other",
            [await MeasureAsync("parents of 20 sessions", [1, 2, 4, 8], Parents)]);
        var aliases = new GrowthSeries(
            "aliases",
            [await MeasureAsync("one session by id each", [1, 10, 50, 100], Aliases)]);
        var byId = LoadGenerator.Body($"{{ session(id: \"{GlobalId("CourseSession", 77_773)}\") {{ id title status startsAt }} }}");
        var connections = new GrowthSeries(
            "connections",
            [
                await MeasureLineAsync(
                    "one session by id",
                    [1, 4, 16, 64, 256],
                    amount => load.MeasureAsync(_ => byId, amount, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), cancellationToken)),
            ]);
        return ([rows, sizes, depth, aliases, connections], pages);
    }

    /// <summary>Measures the same requests over growing tables, then pages deep in the largest.</summary>
    private static async Task<(GrowthSeries Series, string Pages)> MeasureSizesAsync(int largest, CancellationToken cancellationToken)
    {
        var documents = new Dictionary<string, string>
        {
            ["filter and order, 50 rows"] =
                "{ quizSessions(first: 50, where: { status: { eq: ACTIVE } }, order: [{ createdAt: DESC }]) { nodes { id title score } } }",
            ["by start, 50 rows"] = List(50, "order: [{ startsAt: ASC }]"),
            ["by id"] = $"{{ session(id: \"{GlobalId("CourseSession", 773)}\") {{ id title }} }}",
        };
        var points = documents.Keys.ToDictionary(name => name, _ => new List<GrowthPoint>());
        var pages = "";
        for (var rows = 1_000; rows <= largest; rows *= 10)
        {
            var store = await StoreAsync(rows, cancellationToken);
            await using var gateway = await Gateway.StartAsync(store, cancellationToken);
            using var load = new LoadGenerator(gateway);
            await WarmUpAsync(load, documents.Values, cancellationToken);
            foreach (var (name, document) in documents)
                points[name].Add(new GrowthPoint(rows, await load.MeasureAsync(document, Clients, cancellationToken)));
            if (rows == largest)
                pages = await new PageRun(load, store, rows).MeasureAsync(cancellationToken);
        }

        return (new GrowthSeries("sessions stored", [.. points.Select(line => new GrowthLine(line.Key, line.Value))]), pages);
    }

    private static async Task<GrowthLine> MeasureLineAsync(string name, int[] amounts, Func<int, Task<LoadResult>> measureAsync)
    {
        var points = new List<GrowthPoint>();
        foreach (var amount in amounts)
            points.Add(new GrowthPoint(amount, await measureAsync(amount)));
        return new GrowthLine(name, points);
    }

    private static async Task<string> StoreAsync(int rows, CancellationToken cancellationToken)
    {
        var file = Path.Combine(PeerServers.Home, "growth", string.Create(CultureInfo.InvariantCulture, $"{rows}.db"));
        await SessionStore.GenerateAsync(rows, file, cancellationToken);
        return file;
    }

    // The code of requests is tiered-compiled as it runs, so the first requests do not count.
    private static async Task WarmUpAsync(LoadGenerator load, IEnumerable<string> documents, CancellationToken cancellationToken)
    {
        foreach (var document in documents)
            await load.MeasureAsync(document, Clients, cancellationToken);
    }

    private static string List(int first, string order) => $"{{ sessions(first: {first}, {order}) {{ {Fields} }} }}";

    // The last 20 of the tree: each has a parent on every requested level.
    private static string Parents(int depth)
    {
        var links = string.Concat(Enumerable.Repeat("parent { id title ", depth)) + string.Concat(Enumerable.Repeat("}", depth));
        return $"{{ academicSessions(last: 20) {{ nodes {{ id title {links} }} }} }}";
    }

    private static string Aliases(int count)
    {
        var fields = Enumerable.Range(1, count)
            .Select(number => $"a{number}: session(id: \"{GlobalId("QuizSession", (number * 5) + 2)}\") {{ id title }}");
        return $"{{ {string.Join(' ', fields)} }}";
    }

    private static string GlobalId(string type, int id)
        => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type}:{id}")));
}
