using System.Globalization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The error for which a row of a file is skipped.</summary>
/// <param name="File">The name of the file, such as <c>academicSessions.csv</c>.</param>
/// <param name="Line">The line on which the row starts. The header is line 1.</param>
/// <param name="Column">The number of the column, from 1; null when the error concerns no single column.</param>
/// <param name="Message">What is wrong and how to correct it.</param>
public sealed record CsvError(string File, long Line, int? Column, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Escape(string.Create(
        CultureInfo.InvariantCulture, $"{File}, line {Line}{(Column is null ? "" : $", column {Column}")}: {Message}"));

    // A value may contain line breaks and terminal control characters.
    private static string Escape(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(character => char.IsControl(character)
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}")
            : character.ToString()))
        : text;
}
