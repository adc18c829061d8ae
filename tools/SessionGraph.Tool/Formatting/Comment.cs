using System.Text;

namespace SessionGraph.Tool.Formatting;

/// <summary>A comment of a document. See https://spec.graphql.org/September2025/#sec-Comments.</summary>
/// <param name="Text">The comment, including its <c>#</c>.</param>
/// <param name="Token">The index of the token after it, or the number of tokens when none follows.</param>
/// <param name="IsTrailing">Whether the previous token is on the same line.</param>
/// <param name="IsAfterBlankLine">Whether a blank line precedes it.</param>
/// <param name="IsBeforeBlankLine">Whether a blank line follows it.</param>
internal sealed record Comment(string Text, int Token, bool IsTrailing, bool IsAfterBlankLine, bool IsBeforeBlankLine)
{
    /// <summary>The comments between the tokens of a document, in order.</summary>
    public static List<Comment> Read(ReadOnlySpan<byte> source, List<SourceToken> tokens)
    {
        var comments = new List<Comment>();
        for (var index = 0; index <= tokens.Count; index++)
        {
            var start = index is 0 ? 0 : tokens[index - 1].End;
            var end = index == tokens.Count ? source.Length : tokens[index].Start;
            ReadBetween(Encoding.UTF8.GetString(source[start..end]), index, comments);
        }

        return comments;
    }

    // Between two tokens there is only white space, commas and comments.
    private static void ReadBetween(string ignored, int token, List<Comment> comments)
    {
        if (!ignored.Contains('#', StringComparison.Ordinal))
            return;

        var lines = ignored.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var start = lines[index].IndexOf('#', StringComparison.Ordinal);
            if (start >= 0)
                comments.Add(new Comment(
                    lines[index][start..].TrimEnd(' ', '\t'), token, index is 0 && token > 0, IsBlank(index - 1), IsBlank(index + 1)));
        }

        // The first line ends the previous token's line; the last line begins the next token's.
        bool IsBlank(int index)
            => index > 0 && index < lines.Length - 1 && !lines[index].Contains('#', StringComparison.Ordinal);
    }
}
