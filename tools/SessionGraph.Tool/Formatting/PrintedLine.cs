namespace SessionGraph.Tool.Formatting;

/// <summary>A line of a printed document with its comments. A line with a block string spans several lines.</summary>
/// <param name="Text">The line, with indentation and without its line break.</param>
/// <param name="IsAfterBlankLine">Whether a blank line precedes it.</param>
internal sealed record PrintedLine(string Text, bool IsAfterBlankLine)
{
    private readonly List<Comment> _leading = [];
    private readonly List<Comment> _trailing = [];

    /// <summary>Adds a comment above or behind the line.</summary>
    public void Add(Comment comment) => (comment.IsTrailing ? _trailing : _leading).Add(comment);

    /// <summary>The line with its comments. Only one comment can be behind it; if there are several, all go above.</summary>
    public IEnumerable<string> Print()
    {
        if (IsAfterBlankLine)
            yield return "";

        var above = _trailing.Count > 1 ? [.. _leading, .. _trailing] : _leading;
        foreach (var comment in above)
        {
            yield return Indentation + comment.Text;
            if (comment is { IsBeforeBlankLine: true, IsTrailing: false } && IsDefinition)
                yield return "";
        }

        yield return _trailing.Count is 1 ? $"{Text} {_trailing[0].Text}" : Text;
    }

    private bool IsDefinition => Text[0] is not (' ' or '}' or ')');

    // A comment above a closing bracket belongs to the block that it closes.
    private string Indentation
    {
        get
        {
            var blanks = Text[..^Text.TrimStart(' ').Length];
            return Text[blanks.Length] is '}' or ')' ? blanks + "  " : blanks;
        }
    }
}
