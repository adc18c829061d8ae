using System.Globalization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Why a row of a file is skipped.</summary>
/// <param name="File">The name of the file, such as <c>academicSessions.csv</c>.</param>
/// <param name="Line">The line on which the row begins. The header is on line 1.</param>
/// <param name="Column">The number of the column, from 1; null where no single column is at fault.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record CsvError(string File, long Line, int? Column, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Escape(string.Create(
        CultureInfo.InvariantCulture, $"{File}, line {Line}{(Column is null ? "" : $", column {Column}")}: {Message}"));

    // A value may have line breaks, and what a terminal takes for commands.
    private static string Escape(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(character => char.IsControl(character)
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}")
            : character.ToString()))
        : text;
}
