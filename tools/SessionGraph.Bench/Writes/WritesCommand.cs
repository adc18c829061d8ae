using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SessionGraph.Bench;

/// <summary><c>writes</c>: durable mutations per second, alone and beside readers.</summary>
internal static class WritesCommand
{
    private const string Read = "{ sessions(first: 50, order: [{ createdAt: DESC }]) { nodes { id title status startsAt } } }";

    private const string Document =
        "mutation($input: UpdateQuizSessionInput!) { updateQuizSession(input: $input) { quizSession { id version } errors { __typename } } }";

    private static readonly int[] s_writers = [1, 4, 16, 64];

    private static readonly TimeSpan s_warmup = TimeSpan.FromSeconds(1), s_duration = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var command = new Command("writes", "Measures mutations at full durability; rewrites its table in docs/performance.md.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var store = Path.Combine(PeerServers.Home, "growth", "writes.db");
            await SessionStore.GenerateAsync(100_000, store, cancellationToken);
            await Gateway.PublishAsync(cancellationToken);
            await using var gateway = await Gateway.StartAsync(store, cancellationToken);
            using var load = new LoadGenerator(gateway);
            // The code of writes is tiered-compiled as it runs, so the first writes do not count.
            await load.MeasureAsync(Mutation, 64, TimeSpan.Zero, TimeSpan.FromSeconds(10), cancellationToken);
            var text = new StringBuilder();
            text.Append("| writers at once | mutations/s | CPU µs each | half within ms | 99 of 100 within ms ");
            text.AppendLine("| beside 8 readers: mutations/s | half within ms | 99 of 100 within ms |");
            text.AppendLine("|---|---|---|---|---|---|---|---|");
            foreach (var writers in s_writers)
            {
                var alone = await load.MeasureAsync(Mutation, writers, s_warmup, s_duration, cancellationToken);
                var reading = load.MeasureAsync(_ => LoadGenerator.Body(Read), 8, s_warmup, s_duration, cancellationToken);
                var beside = await load.MeasureAsync(Mutation, writers, s_warmup, s_duration, cancellationToken);
                await reading;
                text.Append(CultureInfo.InvariantCulture, $"| {writers} | {alone.Rate:N0} | {alone.Cpu.TotalMicroseconds:N0} ");
                text.Append(CultureInfo.InvariantCulture, $"| {alone.Median.TotalMilliseconds:N1} | {alone.Slowest.TotalMilliseconds:N1} ");
                text.Append(CultureInfo.InvariantCulture, $"| {beside.Rate:N0} | {beside.Median.TotalMilliseconds:N1} ");
                text.AppendLine(CultureInfo.InvariantCulture, $"| {beside.Slowest.TotalMilliseconds:N1} |");
            }

            await PerformancePage.ReplaceAsync("writes", text.ToString(), cancellationToken);
        });
        return command;
    }

    /// <summary>The body of a mutation that sets the score of one quiz session after another.</summary>
    internal static byte[] Mutation(long number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"QuizSession:{(number % 20_000 * 5) + 2}");
        var input = new { id = Convert.ToBase64String(Encoding.UTF8.GetBytes(id)), score = number % 997 };
        return JsonSerializer.SerializeToUtf8Bytes(new { query = Document, variables = new { input } });
    }
}
