using System.Globalization;
using System.Text;

namespace SessionGraph.Bench;

/// <summary>The measurements of <c>measure.py</c> as the table of the documentation: CPU per request, and its ratio to the base.</summary>
internal sealed class SideBySideTable
{
    private const string Base = "E";

    private readonly IReadOnlyList<Measurement> _measurements;

    private SideBySideTable(IReadOnlyList<Measurement> measurements) => _measurements = measurements;

    /// <summary>Reads the comma-separated file that <c>measure.py</c> writes.</summary>
    public static SideBySideTable Read(string[] lines)
    {
        var columns = lines[0].Split(',').ToList();
        return new SideBySideTable([.. lines.Skip(1).Select(line =>
        {
            var values = line.Split(',');
            double Number(string column) => double.Parse(values[columns.IndexOf(column)], CultureInfo.InvariantCulture);
            return new Measurement(
                values[columns.IndexOf("op")], values[columns.IndexOf("server")], Number("cpu_us"), Number("rss"), Number("neigh"));
        })]);
    }

    /// <summary>The table, and a line about the machine.</summary>
    public string ToMarkdown()
    {
        var operations = _measurements.Select(measurement => measurement.Operation).Distinct().ToList();
        var text = new StringBuilder();
        text.Append("| CPU µs a request (times E) | ").AppendJoin(" | ", operations).AppendLine(" | peak memory MB |");
        text.Append("|---|").Insert(text.Length, "---|", operations.Count + 1).AppendLine();
        foreach (var server in _measurements.Select(measurement => measurement.Server).Distinct())
        {
            var cells = operations.Select(operation => Cell(operation, server));
            var memory = _measurements.Where(measurement => measurement.Server == server).Max(measurement => measurement.Memory);
            text.Append(CultureInfo.InvariantCulture, $"| {server} | ").AppendJoin(" | ", cells);
            text.AppendLine(CultureInfo.InvariantCulture, $" | {memory:F0} |");
        }

        var cores = _measurements.Max(measurement => measurement.OtherCores);
        var spread = _measurements.GroupBy(measurement => (measurement.Operation, measurement.Server))
            .Max(rounds => rounds.Max(round => round.Cpu) / rounds.Min(round => round.Cpu));
        text.AppendLine().Append(CultureInfo.InvariantCulture, $"Other processes used up to {cores:F1} of the {Environment.ProcessorCount} cores");
        if (spread > 1)
            text.Append(CultureInfo.InvariantCulture, $"; between rounds a figure moved by up to {(spread - 1) * 100:F0} %");
        text.AppendLine(".");
        return text.ToString();
    }

    private string Cell(string operation, string server)
    {
        var cpu = Mean(operation, server);
        return string.Create(CultureInfo.InvariantCulture, $"{cpu:F0} ({cpu / Mean(operation, Base):F2})");
    }

    private double Mean(string operation, string server) => _measurements
        .Where(measurement => measurement.Operation == operation && measurement.Server == server)
        .Select(measurement => measurement.Cpu)
        .DefaultIfEmpty(double.NaN)
        .Average();

    /// <summary>One operation of one server in one round.</summary>
    private sealed record Measurement(string Operation, string Server, double Cpu, double Memory, double OtherCores);
}
