using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace SessionGraph.Conformance.Tests.Events;

/// <summary>
/// Many writers at once, subscribers that come and go, and a gateway that is killed once and stopped once. There are 40 writers, or
/// <c>SESSIONGRAPH_EVENT_WRITERS</c>, of 20 changes each.
/// </summary>
public sealed class EventTests
{
    private const int ChangesOfWriter = 20;
    private const int Subscribers = 24;
    private const int Seed = 14;

    private static readonly int s_writers =
        int.TryParse(Environment.GetEnvironmentVariable("SESSIONGRAPH_EVENT_WRITERS"), CultureInfo.InvariantCulture, out var writers)
            ? writers
            : 40;

    private static readonly string[] s_kinds = ["", "CREATED", "UPDATED", "CANCELLED", "DELETED"];
    private static readonly string[] s_types = ["", "SessionSetup", "AcademicSession", "QuizSession", "CourseSession", "PathSession"];

    [Fact]
    public async Task Every_subscriber_gets_the_same_complete_sequence_whatever_ends_on_the_way()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(15));
        await using var gateway = new GatewayProcess();
        await gateway.StartAsync();
        var cursor = (string)(await gateway.TryAskAsync("{ sessionChangesCursor }"))!["sessionChangesCursor"]!;
        var before = ReadLog(gateway.StoreFile).Count;
        var last = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var subscribers = Enumerable.Range(0, Subscribers)
            .Select(number => new Subscriber(gateway, usesSocket: number % 2 is 0, cursor, new Random(Seed + number)))
            .ToList();
        var collecting = subscribers.ConvertAll(subscriber => subscriber.RunAsync(last.Task, timeout.Token));

        var total = s_writers * ChangesOfWriter;
        var (third, twoThirds) = (new TaskCompletionSource(), new TaskCompletionSource());
        var acknowledged = 0;
        var writers = Enumerable.Range(0, s_writers).Select(number => new Writer(gateway, new Random(-number))).ToList();
        var writing = writers.ConvertAll(writer => writer.RunAsync(ChangesOfWriter, Count, timeout.Token));
        await third.Task.WaitAsync(timeout.Token);
        await gateway.KillAsync();
        await gateway.StartAsync();
        await twoThirds.Task.WaitAsync(timeout.Token);
        await gateway.StopAsync();
        await gateway.StartAsync();
        await Task.WhenAll(writing);
        last.SetResult((string)(await gateway.TryAskAsync("{ sessionChangesCursor }"))!["sessionChangesCursor"]!);
        await Task.WhenAll(collecting);

        var log = ReadLog(gateway.StoreFile)[before..];
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{acknowledged} changes were acknowledged, {log.Count} logged; {subscribers.Sum(subscriber => subscriber.Reconnects)} connections.");
        Assert.InRange(log.Count, total, int.MaxValue);
        Assert.Empty(writers.SelectMany(writer => writer.Acknowledged).Except(log));
        Assert.All(subscribers, subscriber => Assert.Equal(log, subscriber.Changes));

        void Count()
        {
            var count = Interlocked.Increment(ref acknowledged);
            if (count == total / 3)
                third.SetResult();
            else if (count == total * 2 / 3)
                twoThirds.SetResult();
        }
    }

    /// <summary>The log as the store has it.</summary>
    private static List<Change> ReadLog(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Kind\", \"Provider\", \"SessionId\", \"State\" ->> '$.Version' FROM \"ChangeLog\" ORDER BY \"Sequence\"";
        using var reader = command.ExecuteReader();
        var changes = new List<Change>();
        while (reader.Read())
        {
            changes.Add(new Change(
                s_kinds[reader.GetInt32(0)],
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{s_types[reader.GetInt32(1)]}:{reader.GetInt64(2)}")),
                reader.GetInt32(3)));
        }

        return changes;
    }
}
