using System.Text.Json.Nodes;

namespace SessionGraph.Conformance.Tests.Concurrency;

/// <summary>
/// Few quiz sessions that all writers write. Each write sets a session's score, and the number in its name, to the version that the
/// session gets by it, so that whatever is read of a row tells which write it is from.
/// </summary>
internal sealed class ContendedSessions(TestGateway gateway)
{
    /// <summary>What is to be read of a session, so that it can be checked.</summary>
    public const string Fields = "id name title score version";

    private const int Count = 3;
    private const int FirstVersion = 2;

    private readonly string[] _ids = new string[Count];
    private readonly int[] _acknowledged = new int[Count];
    private int _writes;
    private int _conflicts;

    /// <summary>The sessions' ids.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>How many writes were acknowledged.</summary>
    public int Writes => _writes;

    /// <summary>How many writes were refused since another came between.</summary>
    public int Conflicts => _conflicts;

    /// <summary>The newest version of each session that a client was told.</summary>
    public int[] AcknowledgedVersions() => [.. _acknowledged.Select((_, index) => Volatile.Read(ref _acknowledged[index]))];

    /// <summary>Creates the sessions.</summary>
    public async Task CreateAsync()
    {
        for (var index = 0; index < Count; index++)
        {
            var created = await gateway.MutateAsync("createQuizSession", "quizSession { id }", new { personId = 1 });
            _ids[index] = (string)created["quizSession"]!["id"]!;
            await UpdateAsync(index, 1);
            _acknowledged[index] = FirstVersion;
        }
    }

    /// <summary>Reads one of the sessions, and writes what follows from what it read.</summary>
    public async Task WriteAsync(Random random)
    {
        var index = random.Next(Count);
        var known = AcknowledgedVersions();
        var data = await gateway.DataAsync(
            $"query($id: ID!) {{ session(id: $id) {{ ... on QuizSession {{ {Fields} }} }} }}", new { id = _ids[index] });
        var version = Check(data["session"], index, known);
        var payload = await UpdateAsync(index, version);
        if (payload["errors"] is { } errors)
        {
            Assert.Equal("ConflictError", (string?)Assert.Single(errors.AsArray())!["__typename"]);
            Interlocked.Increment(ref _conflicts);
            return;
        }

        Assert.Equal(version + 1, Check(payload["quizSession"], index, known));
        Interlocked.Increment(ref _writes);
        // The answer to a later write may have come first.
        InterlockedMax(ref _acknowledged[index], version + 1);
    }

    /// <summary>The version of a session that was read, which must be a whole row, and no older than what was known before.</summary>
    public int Check(JsonNode? session, int index, int[] known)
    {
        var version = (int)session!["version"]!;
        Assert.Equal(
            (_ids[index], $"run {version}", $"run {version}", version),
            ((string?)session["id"], (string?)session["name"], (string?)session["title"], (double?)session["score"]));
        Assert.True(version >= known[index], $"version {version} was read after {known[index]} had been acknowledged");
        return version;
    }

    /// <summary>No write is lost: each that was acknowledged has made one version.</summary>
    public async Task CheckLastVersionsAsync()
    {
        var data = await gateway.DataAsync(
            $"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on QuizSession {{ {Fields} }} }} }}", new { ids = _ids });
        var versions = data["nodes"]!.AsArray().Select((session, index) => Check(session, index, AcknowledgedVersions()));
        Assert.Equal(_writes, versions.Sum() - (Count * FirstVersion));
    }

    private static void InterlockedMax(ref int place, int value)
    {
        for (var old = Volatile.Read(ref place); old < value; old = Volatile.Read(ref place))
            Interlocked.CompareExchange(ref place, value, old);
    }

    private Task<JsonNode> UpdateAsync(int index, int version) => gateway.MutateAsync(
        "updateQuizSession",
        $"quizSession {{ {Fields} }}",
        new { id = _ids[index], name = $"run {version + 1}", score = version + 1, expectedVersion = version });
}
