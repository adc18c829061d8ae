using System.Globalization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Why a row of a file is left out.</summary>
/// <param name="File">The name of the file, such as <c>academicSessions.csv</c>.</param>
/// <param name="Line">The line on which the row begins. The header is on line 1.</param>
/// <param name="Column">The number of the column, from 1; null where no single column is at fault.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record CsvFault(string File, long Line, int? Column, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{File}, line {Line}{(Column is null ? "" : $", column {Column}")}: {Message}");
}
