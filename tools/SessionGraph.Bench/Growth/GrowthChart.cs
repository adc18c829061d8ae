using System.Globalization;
using System.Text;

namespace SessionGraph.Bench;

/// <summary>
/// Draws series side by side as SVG. Both axes are logarithmic with the same length a decade, so that what grows as fast as the amount
/// climbs at 45 degrees, whatever it costs.
/// </summary>
internal static class GrowthChart
{
    private const double Decade = 46, Left = 54, Top = 34, Gap = 70, Bottom = 60;

    private static readonly string[] s_colours = ["#1f6feb", "#cf222e", "#1a7f37", "#9a6700", "#8250df"];

    public static string Draw(IReadOnlyList<GrowthSeries> all)
    {
        var results = all.SelectMany(series => series.Lines).SelectMany(line => line.Points);
        var lowest = Math.Floor(results.Min(point => Math.Log10(point.Result.Cpu.TotalMicroseconds)));
        var highest = Math.Ceiling(results.Max(point => Math.Log10(point.Result.Cpu.TotalMicroseconds)));
        var (body, x) = (new StringBuilder(), Left);
        foreach (var series in all)
        {
            var last = Math.Ceiling(series.Lines[0].Points.Max(point => Math.Log10(point.Amount)));
            DrawFrame(body, series, x, last, lowest, highest);
            for (var line = 0; line < series.Lines.Count; line++)
                DrawLine(body, series.Lines[line], line, x, lowest, highest);
            x += (last * Decade) + Gap;
        }

        var height = Top + ((highest - lowest) * Decade) + Bottom;
        return Text($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{x}" height="{height}" font-family="sans-serif" font-size="10">
            <rect width="100%" height="100%" fill="#fff"/>
            {body}</svg>

            """);
    }

    private static void DrawFrame(StringBuilder body, GrowthSeries series, double x, double last, double lowest, double highest)
    {
        var (width, height) = (last * Decade, (highest - lowest) * Decade);
        body.AppendLine(Text($"""<text x="{x}" y="{Top - 14}" font-weight="bold">{series.Title}, CPU µs a request</text>"""));
        for (var power = 0d; power <= last; power++)
            DrawGridLine(body, x + (power * Decade), Top, 0, height, Math.Pow(10, power), x + (power * Decade), Top + height + 14, "middle");
        for (var power = lowest; power <= highest; power++)
        {
            var y = Top + ((highest - power) * Decade);
            DrawGridLine(body, x, y, width, 0, Math.Pow(10, power), x - 4, y + 3, "end");
        }
    }

    private static void DrawGridLine(
        StringBuilder body, double x, double y, double width, double height, double value, double labelX, double labelY, string anchor)
    {
        body.AppendLine(Text($"""<path d="M{x} {y}l{width} {height}" stroke="#d0d7de"/>"""));
        body.AppendLine(Text($"""<text x="{labelX}" y="{labelY}" text-anchor="{anchor}" fill="#57606a">{value:N0}</text>"""));
    }

    private static void DrawLine(StringBuilder body, GrowthLine line, int number, double x, double lowest, double highest)
    {
        var colour = s_colours[number % s_colours.Length];
        var places = line.Points.Select(point => (
            X: x + (Math.Log10(point.Amount) * Decade),
            Y: Top + ((highest - Math.Log10(point.Result.Cpu.TotalMicroseconds)) * Decade))).ToList();
        var corners = string.Join(' ', places.Select(place => Text($"{place.X:F1},{place.Y:F1}")));
        body.AppendLine(Text($"""<polyline points="{corners}" fill="none" stroke="{colour}" stroke-width="1.5"/>"""));
        foreach (var place in places)
            body.AppendLine(Text($"""<circle cx="{place.X:F1}" cy="{place.Y:F1}" r="2.5" fill="{colour}"/>"""));
        var y = Top + ((highest - lowest) * Decade) + 28 + (number * 11);
        body.AppendLine(Text($"""<text x="{x}" y="{y}" fill="{colour}">{line.Name}</text>"""));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
