using System.Globalization;
using Spectre.Console;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Shows how far an import or export is: a bar on a terminal, else a line a second.</summary>
internal sealed class ImportProgress : IProgress<ImportStep>
{
    private readonly Action<ImportStep> _report;

    private ImportProgress(Action<ImportStep> report) => _report = report;

    /// <summary>Does work and shows its progress.</summary>
    /// <param name="error">The process's standard error, where the lines go.</param>
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
