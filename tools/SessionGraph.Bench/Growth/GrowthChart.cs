using System.Globalization;
using System.Text;

namespace SessionGraph.Bench;

/// <summary>
/// Draws series side by side as SVG. Both axes are logarithmic with decades of equal length, so that linear growth rises at 45 degrees.
/// </summary>
internal static class GrowthChart
{
    private const double Decade = 46, LeastDecades = 3, Left = 44, Top = 44, Gap = 52, Bottom = 64;

    private static readonly string[] s_colours = ["#1f6feb", "#cf222e", "#1a7f37", "#9a6700", "#8250df"];

    public static string Draw(IReadOnlyList<GrowthSeries> all)
    {
        var results = all.SelectMany(series => series.Lines).SelectMany(line => line.Points);
        var lowest = Math.Floor(results.Min(point => Math.Log10(point.Result.Cpu.TotalMicroseconds)));
        var highest = Math.Ceiling(results.Max(point => Math.Log10(point.Result.Cpu.TotalMicroseconds)));
        var (body, x) = (new StringBuilder(), Left);
        foreach (var series in all)
        {
            var amounts = series.Lines[0].Points.Select(point => Math.Log10(point.Amount)).ToList();
            var first = Math.Floor(amounts.Min());
            var decades = Math.Max(Math.Ceiling(amounts.Max()) - first, LeastDecades);
            DrawFrame(body, series.Title, x, first, decades, lowest, highest);
            for (var line = 0; line < series.Lines.Count; line++)
                DrawLine(body, series.Lines[line], line, x - (first * Decade), x, lowest, highest);
            x += (decades * Decade) + Gap;
        }

        var height = Top + ((highest - lowest) * Decade) + Bottom;
        return Text($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{x}" height="{height}" font-family="sans-serif" font-size="10">
            <rect width="100%" height="100%" fill="#fff"/>
            <text x="6" y="14" fill="#57606a">CPU µs a request by</text>
            {body}</svg>

            """);
    }

    private static void DrawFrame(
        StringBuilder body, string title, double x, double first, double decades, double lowest, double highest)
    {
        var (width, height) = (decades * Decade, (highest - lowest) * Decade);
        body.AppendLine(Text($"""<text x="{x}" y="{Top - 12}" font-weight="bold">{title}</text>"""));
        for (var decade = 0d; decade <= decades; decade++)
            DrawGridLine(body, x + (decade * Decade), Top, 0, height, first + decade, x + (decade * Decade), Top + height + 14, "middle");
        for (var power = lowest; power <= highest; power++)
        {
            var y = Top + ((highest - power) * Decade);
            DrawGridLine(body, x, y, width, 0, power, x - 4, y + 3, "end");
        }
    }

    private static void DrawGridLine(
        StringBuilder body, double x, double y, double width, double height, double power, double labelX, double labelY, string anchor)
    {
        body.AppendLine(Text($"""<path d="M{x} {y}l{width} {height}" stroke="#d0d7de"/>"""));
        body.AppendLine(Text($"""<text x="{labelX}" y="{labelY}" text-anchor="{anchor}" fill="#57606a">{PowerOfTen(power)}</text>"""));
    }

    private static string PowerOfTen(double power)
        => string.Concat("1", new string('0', (int)power % 3), power >= 6 ? "M" : power >= 3 ? "k" : "");

    private static void DrawLine(StringBuilder body, GrowthLine line, int number, double one, double x, double lowest, double highest)
    {
        var colour = s_colours[number % s_colours.Length];
        var places = line.Points.Select(point => (
            X: one + (Math.Log10(point.Amount) * Decade),
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
