using System.Globalization;
using System.Text;

namespace SessionGraph.Bench;

/// <summary>Writes a series as a table: one row per line, one column per amount, CPU µs per request in each cell.</summary>
internal static class GrowthTable
{
    public static string Write(GrowthSeries series)
    {
        var amounts = series.Lines[0].Points.Select(point => point.Amount.ToString("N0", CultureInfo.InvariantCulture)).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| {series.Title} | ").AppendJoin(" | ", amounts).AppendLine(" |");
        text.Append("|---|").Insert(text.Length, "---|", amounts.Count).AppendLine();
        foreach (var line in series.Lines)
            text.Append(CultureInfo.InvariantCulture, $"| {line.Name} | ").AppendJoin(" | ", line.Points.Select(Cell)).AppendLine(" |");
        return text.ToString();
    }

    private static string Cell(GrowthPoint point) => point.Result.Cpu.TotalMicroseconds.ToString("N0", CultureInfo.InvariantCulture);
}
