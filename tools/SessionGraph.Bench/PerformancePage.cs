namespace SessionGraph.Bench;

/// <summary><c>docs/performance.md</c>, whose tables the tool writes between comments with their names.</summary>
internal static class PerformancePage
{
    /// <summary>Replaces the text of a section.</summary>
    /// <exception cref="UnusableInputException">The page has no such section.</exception>
    public static async Task ReplaceAsync(string section, string text, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Repository.Folder, "docs", "performance.md");
        var page = await File.ReadAllTextAsync(file, cancellationToken);
        var (begin, end) = ($"<!-- {section} -->\n", $"<!-- /{section} -->");
        var start = page.IndexOf(begin, StringComparison.Ordinal);
        var stop = page.IndexOf(end, StringComparison.Ordinal);
        if (start < 0 || stop < start)
            throw new UnusableInputException($"{file} has no section between {begin.TrimEnd()} and {end}.");
        await File.WriteAllTextAsync(file, $"{page[..(start + begin.Length)]}{text.TrimEnd()}\n{page[stop..]}", cancellationToken);
    }
}
