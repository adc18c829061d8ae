using System.CommandLine;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace SessionGraph.Bench;

/// <summary><c>engine</c>: measures the engine's steps with BenchmarkDotNet.</summary>
internal static class EngineCommand
{
    public static Command Create()
    {
        var command = new Command("engine", "Measures lexer, parser, validation, planning and execution, with what they allocate.");
        command.SetAction(async (_, cancellationToken) =>
        {
            // In process: BenchmarkDotNet's own build supports neither central package versions nor the tool's references.
            var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15);
            var config = ManualConfig.CreateEmpty()
                .AddJob(job)
                .AddLogger(ConsoleLogger.Default)
                .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
                .WithArtifactsPath(Path.Combine(PeerServers.Home, "engine"));
            var summary = BenchmarkRunner.Run<EngineBenchmarks>(config);
            await PerformancePage.ReplaceAsync("engine", ToMarkdown(summary), cancellationToken);
        });
        return command;
    }

    private static string ToMarkdown(Summary summary)
    {
        var text = new StringBuilder();
        var methods = summary.Reports.Select(MethodOf).Distinct().ToList();
        text.Append("| median, allocated | ").AppendJoin(" | ", methods).AppendLine(" |");
        text.Append("|---|").Insert(text.Length, "---|", methods.Count).AppendLine();
        foreach (var document in summary.Reports.GroupBy(report => (string)report.BenchmarkCase.Parameters["Document"]))
        {
            var cells = methods.Select(method => Cell(document.Single(report => MethodOf(report) == method)));
            text.Append(CultureInfo.InvariantCulture, $"| {document.Key} | ").AppendJoin(" | ", cells).AppendLine(" |");
        }

        return text.ToString();
    }

    private static string MethodOf(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethod.Name;

    // The median, because other work on the machine disturbs single iterations.
    private static string Cell(BenchmarkReport report)
    {
        var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
        return string.Create(CultureInfo.InvariantCulture, $"{report.ResultStatistics!.Median / 1000:#,0.00} µs, {bytes:#,0} B");
    }
}
