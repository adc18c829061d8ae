using System.CommandLine;
using System.Globalization;
using System.Text;

namespace SessionGraph.Bench;

/// <summary><c>cold</c>: the cost of a request with a new statement, by the number of its operands.</summary>
internal static class ColdCommand
{
    private const int Requests = 8;

    private const int ListLength = 250;

    private static readonly int[] s_operands = [1, 10, 100, 500, 1000, 2000];

    // Each subset of the columns makes a new statement.
    private static readonly string[] s_columns =
        ["title", "status", "startsAt", "endsAt", "createdAt", "updatedAt", "externalId", "version"];

    public static Command Create()
    {
        var build = new Option<string?>("--build") { Description = "A folder with another build of the gateway, to measure that and write nothing." };
        var command = new Command("cold", "Measures requests of new statements; rewrites its table in docs/performance.md.") { build };
        command.SetAction(async (result, cancellationToken) =>
        {
            var store = Path.Combine(PeerServers.Home, "growth", "cold.db");
            await SessionStore.GenerateAsync(10_000, store, cancellationToken);
            if (result.GetValue(build) is { } folder)
            {
                Console.Write(await MeasureAsync(await Gateway.StartAsync(store, cancellationToken, folder), cancellationToken));
                return;
            }

            await Gateway.PublishAsync(cancellationToken);
            var table = await MeasureAsync(await Gateway.StartAsync(store, cancellationToken), cancellationToken);
            await PerformancePage.ReplaceAsync("cold", table, cancellationToken);
        });
        return command;
    }

    private static async Task<string> MeasureAsync(Gateway started, CancellationToken cancellationToken)
    {
        await using var gateway = started;
        using var load = new LoadGenerator(gateway);
        var shape = 0;
        // The code for new statements is tiered-compiled as it runs, so the first rounds do not count.
        for (var round = 0; round < 4; round++)
        {
            await MeasureAsync(Flat, 100);
            await MeasureAsync(Nested, 100);
            await MeasureAsync(ManyNested, 100);
        }

        var text = new StringBuilder("| CPU ms a request, by operands |");
        foreach (var operands in s_operands)
            text.Append(CultureInfo.InvariantCulture, $" {operands:N0} |");

        text.Append("\n|---|").Insert(text.Length, "---|", s_operands.Length).Append('\n');
        foreach (var (name, documentOf) in new (string, Func<int, string, string>)[]
        {
            ("a list, `in`", Flat), ("pages of 20 parents", Nested), ("pages of 200 parents", ManyNested),
        })
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} |");
            foreach (var operands in s_operands)
                text.Append(CultureInfo.InvariantCulture, $" {await TryMeasureAsync(documentOf, operands)} |");

            text.Append('\n');
        }

        return text.ToString();

        // Requests that cost too much are rejected or time out.
        async Task<string> TryMeasureAsync(Func<int, string, string> documentOf, int operands)
        {
            try
            {
                return (await MeasureAsync(documentOf, operands)).TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture);
            }
            catch (UnusableInputException)
            {
                return "none";
            }
        }

        async Task<TimeSpan> MeasureAsync(Func<int, string, string> documentOf, int operands)
        {
            var before = gateway.Cpu;
            for (var request = 0; request < Requests; request++)
                await load.SendAsync(LoadGenerator.Body(documentOf(operands, Columns(++shape))), cancellationToken);

            return (gateway.Cpu - before) / Requests;
        }
    }

    private static string Flat(int operands, string columns)
        => $"{{ sessions(first: 1, where: {Filter(operands)}) {{ nodes {{ id {columns} }} }} }}";

    private static string Nested(int operands, string columns) => Pages(20, operands, columns);

    private static string ManyNested(int operands, string columns) => Pages(200, operands, columns);

    private static string Pages(int parents, int operands, string columns)
        => $"{{ academicSessions(first: {parents}) {{ nodes {{ children(first: 2, where: {Filter(operands)}) {{ nodes {{ id {columns} }} }} }} }} }}";

    private static string Filter(int operands)
    {
        var lists = Enumerable.Range(0, operands).Chunk(ListLength)
            .Select(values => $"{{ title: {{ in: [{string.Join(", ", values.Select(value => $"\"title {value}\""))}] }} }}");
        return $"{{ or: [{string.Join(", ", lists)}] }}";
    }

    private static string Columns(int shape) => string.Join(' ', s_columns.Where((_, index) => (shape >> index & 1) is 1));
}
