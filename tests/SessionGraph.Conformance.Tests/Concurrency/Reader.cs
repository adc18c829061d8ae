using System.Text.Json.Nodes;

namespace SessionGraph.Conformance.Tests.Concurrency;

/// <summary>A client that reads in several ways, and knows what the answer must be.</summary>
internal sealed class Reader(TestGateway gateway, ContendedSessions contended, UnchangedPages pages, Random random)
{
    private static readonly string s_nodes =
        $"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on QuizSession {{ {ContendedSessions.Fields} }} }} }}";

    private static readonly string s_list =
        $"query($ids: [ID!]) {{ quizSessions(where: {{ id: {{ in: $ids }} }}, order: {{ score: DESC }}) "
        + $"{{ totalCount nodes {{ {ContendedSessions.Fields} }} }} }}";

    private static readonly string s_page =
        $"query($name: PageFilterValue!) {{ quizSessionPage(filter: {{ name: $name }}) {{ data {{ {ContendedSessions.Fields} }} }} }}";

    /// <summary>Reads once.</summary>
    public Task ReadAsync() => random.Next(4) switch
    {
        0 => ReadNodesAsync(),
        1 => ReadListAsync(),
        2 => ReadPageAsync(),
        _ => pages.ReadAsync(random),
    };

    private async Task ReadNodesAsync()
    {
        var (asked, known) = Ask();
        var data = await gateway.DataAsync(s_nodes, new { ids = asked.Select(index => contended.Ids[index]) });
        var nodes = data["nodes"]!.AsArray();
        Assert.Equal(asked.Length, nodes.Count);
        for (var place = 0; place < asked.Length; place++)
            contended.Check(nodes[place], asked[place], known);
    }

    private async Task ReadListAsync()
    {
        var (asked, known) = Ask();
        var list = (await gateway.DataAsync(s_list, new { ids = asked.Select(index => contended.Ids[index]) }))["quizSessions"]!;
        Assert.Equal(asked.Length, (int)list["totalCount"]!);
        var versions = Check(list["nodes"]!.AsArray(), known);
        Assert.Equal(asked.Order(), versions.Select(version => version.Index).Order());
        // Rows and order are of one statement, so of one state of the store.
        Assert.Equal(versions.Select(version => version.Version).OrderDescending(), versions.Select(version => version.Version));
    }

    private async Task ReadPageAsync()
    {
        var known = contended.AcknowledgedVersions();
        var name = $"run {known[random.Next(known.Length)]}";
        var page = (await gateway.DataAsync(s_page, new { name }))["quizSessionPage"]!;
        Assert.All(Check(page["data"]!.AsArray(), known), version => Assert.Equal(name, $"run {version.Version}"));
    }

    private (int[] Asked, int[] Known) Ask()
    {
        var asked = Enumerable.Range(0, contended.Ids.Count).ToArray();
        random.Shuffle(asked);
        return (asked[..random.Next(1, asked.Length + 1)], contended.AcknowledgedVersions());
    }

    private List<(int Index, int Version)> Check(JsonArray sessions, int[] known)
        => [.. sessions.Select(session =>
        {
            var index = contended.Ids.ToList().IndexOf((string)session!["id"]!);
            return (index, contended.Check(session, index, known));
        })];
}
