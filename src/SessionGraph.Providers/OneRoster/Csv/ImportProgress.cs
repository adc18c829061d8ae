using System.Globalization;
using Spectre.Console;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Shows the progress of an import or export: a bar on a terminal, otherwise one line per second.</summary>
internal sealed class ImportProgress : IProgress<ImportStep>
{
    private readonly Action<ImportStep> _report;

    private ImportProgress(Action<ImportStep> report) => _report = report;

    /// <summary>Runs the work and shows its progress.</summary>
    /// <param name="error">The standard error stream.</param>
    /// <param name="work">The work.</param>
    public static async Task<T> ShowAsync<T>(TextWriter error, Func<ImportProgress, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            using var lines = new StoreProgressReporter(error.WriteLine, TimeProvider.System);
            return await work(new ImportProgress(step => lines.Report(
                new StoreStep(step.Name, () => string.Create(CultureInfo.InvariantCulture, $"{step.Fraction:P0}")))));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().StartAsync(progress =>
        {
            var bars = new Dictionary<string, ProgressTask>();
            return work(new ImportProgress(step =>
            {
                if (!bars.TryGetValue(step.Name, out var bar))
                    bars.Add(step.Name, bar = progress.AddTask(step.Name, maxValue: 1));
                bar.Value = step.Fraction;
            }));
        });
    }

    /// <inheritdoc/>
    public void Report(ImportStep value) => _report(value);
}
