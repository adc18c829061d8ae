namespace SessionGraph.GraphQL.Language;

/// <summary>The text of block strings.</summary>
internal static class BlockString
{
    /// <summary>
    /// Removes common indentation, and blank lines at the start and the end. See
    /// https://spec.graphql.org/September2025/#BlockStringValue().
    /// </summary>
    public static string Dedent(string raw)
    {
        var lines = raw.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        var common = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var index = 0; index < lines.Length; index++)
        {
            if (IsBlank(lines[index]))
                continue;

            first = first < 0 ? index : first;
            last = index;
            if (index is not 0)
                common = Math.Min(common, Indentation(lines[index]));
        }

        if (first < 0)
            return "";

        for (var index = 1; index < lines.Length; index++)
            lines[index] = lines[index][Math.Min(common, lines[index].Length)..];

        return string.Join('\n', lines, first, last - first + 1);
    }

    /// <summary>
    /// Whether the text can be written as a block string. Block strings have no escapes for control characters, and lose common indentation
    /// and blank lines at the edges.
    /// </summary>
    public static bool CanHold(string value)
    {
        if (value.Length is 0)
            return true;

        var lines = value.Split('\n');
        return !value.Any(character => char.IsControl(character) && character is not '\n' and not '\t')
            && !IsBlank(lines[0])
            && !IsBlank(lines[^1])
            && (lines.Length is 1 || lines.Any(line => line is [not (' ' or '\t'), ..]));
    }

    /// <summary>Prints a text as a block string that parses to the same text.</summary>
    public static string Print(string value, bool minimize = false)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        var isSingleLine = lines.Length is 1;
        var forceLeadingNewLine = lines.Length > 1 && lines.Skip(1).All(line => line.Length is 0 || line[0] is ' ' or '\t');
        var hasTrailingTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var forceTrailingNewLine = (value.EndsWith('"') && !hasTrailingTripleQuotes) || value.EndsWith('\\');
        var printAsMultipleLines = !minimize
            && (!isSingleLine || value.Length > 70 || forceTrailingNewLine || forceLeadingNewLine || hasTrailingTripleQuotes);
        var skipLeadingNewLine = isSingleLine && value is [' ' or '\t', ..];
        var result = (printAsMultipleLines && !skipLeadingNewLine) || forceLeadingNewLine ? "\n" + escaped : escaped;
        return "\"\"\"" + result + (printAsMultipleLines || forceTrailingNewLine ? "\n" : "") + "\"\"\"";
    }

    private static bool IsBlank(string line) => Indentation(line) == line.Length;

    private static int Indentation(string line)
    {
        var length = 0;
        while (length < line.Length && line[length] is ' ' or '\t')
            length++;

        return length;
    }
}
