using System.Globalization;
using System.Text;

namespace SessionGraph.Bench;

/// <summary>The cost of the streams of one transport.</summary>
/// <param name="Transport">The transport.</param>
/// <param name="Memory">The memory of an open, idle stream in bytes.</param>
/// <param name="Opening">The CPU time to open one.</param>
/// <param name="Event">The CPU time of one event to all streams, without the mutation.</param>
/// <param name="Delay">The time from the mutation to the last stream's event.</param>
/// <param name="Peak">The memory of the gateway after the events, in bytes.</param>
internal sealed record StreamFigures(
    string Transport, long Memory, TimeSpan Opening, TimeSpan Event, TimeSpan Delay, long Peak)
{
    /// <summary>The table of several transports.</summary>
    public static string ToMarkdown(int count, IReadOnlyList<StreamFigures> transports)
    {
        var text = new StringBuilder();
        Append(string.Create(CultureInfo.InvariantCulture, $"{count:N0} streams"), figures => figures.Transport);
        text.AppendLine($"|---|{string.Concat(transports.Select(_ => "---|"))}");
        Append("memory a stream, open and silent", figures => Format(figures.Memory / 1024.0, "N1", "KiB"));
        Append("CPU to open one", figures => Format(figures.Opening.TotalMicroseconds, "N0", "µs"));
        Append("CPU of one event to all, without the mutation", figures => Format(figures.Event.TotalMilliseconds, "N0", "ms"));
        Append("… to each stream", figures => Format(figures.Event.TotalMicroseconds / count, "N1", "µs"));
        Append("from the mutation to the last stream's event", figures => Format(figures.Delay.TotalMilliseconds, "N0", "ms"));
        Append("memory of the gateway after the events", figures => Format(figures.Peak / 1024.0 / 1024, "N0", "MiB"));
        return text.ToString();

        void Append(string name, Func<StreamFigures, string> value)
            => text.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", transports.Select(value)).AppendLine(" |");
    }

    private static string Format(double value, string format, string unit)
        => $"{value.ToString(format, CultureInfo.InvariantCulture)} {unit}";
}
