namespace SessionGraph.Tool.Formatting;

/// <summary>A line of a printed document, with the comments that go with it; one that holds a block string spans several.</summary>
/// <param name="Text">The line with its indentation, without its end.</param>
/// <param name="IsAfterBlankLine">Whether a blank line stands before it.</param>
internal sealed record PrintedLine(string Text, bool IsAfterBlankLine)
{
    private readonly List<Comment> _leading = [];
    private readonly List<Comment> _trailing = [];

    /// <summary>Puts the comment above the line, or behind it.</summary>
    public void Add(Comment comment) => (comment.IsTrailing ? _trailing : _leading).Add(comment);

    /// <summary>The line with its comments. Only one can stand behind it: of several, all are put above.</summary>
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

    // What stands above a closing bracket belongs to what it closes.
    private string Indentation
    {
        get
        {
            var blanks = Text[..^Text.TrimStart(' ').Length];
            return Text[blanks.Length] is '}' or ')' ? blanks + "  " : blanks;
        }
    }
}
