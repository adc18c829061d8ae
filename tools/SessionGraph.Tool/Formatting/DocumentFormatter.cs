using System.Text;
using SessionGraph.GraphQL.Language;
using SessionGraph.Tool.Documents;

namespace SessionGraph.Tool.Formatting;

/// <summary>
/// Formats documents with the engine's printer and keeps their comments. The printer drops comments, so the tokens of its output are
/// matched with those of the source: a comment goes above or behind the line of the token that it belongs to. Formatting is idempotent.
/// </summary>
internal static class DocumentFormatter
{
    /// <summary>Formats the document. Throws a <see cref="SyntaxException"/> when it is not valid.</summary>
    public static byte[] Format(ReadOnlySpan<byte> source)
    {
        var printed = Encoding.UTF8.GetBytes(SyntaxPrinter.Print(SourceDocument.Parse(source)));
        var tokens = SourceToken.Read(source);
        var comments = Comment.Read(source, tokens);
        if (comments.Count is 0)
            return [.. printed, (byte)'\n'];

        var printedTokens = SourceToken.Read(printed);
        var (lines, lineOf) = ReadLines(printed, printedTokens);
        var places = Match(tokens, printedTokens);
        var afterwards = new List<Comment>();
        foreach (var comment in comments)
        {
            if (comment.IsTrailing)
                lines[lineOf[places[comment.Token - 1]]].Add(comment);
            else if (comment.Token < tokens.Count)
                lines[lineOf[places[comment.Token]]].Add(comment);
            else
                afterwards.Add(comment);
        }

        return Encoding.UTF8.GetBytes(
            string.Join('\n', lines.SelectMany(line => line.Print()).Concat(afterwards.SelectMany(PrintAfterwards))) + "\n");
    }

    // The printer drops optional tokens: a leading `|` or `&`, and the keyword of a query that only has selections.
    private static int[] Match(List<SourceToken> tokens, List<SourceToken> printedTokens)
    {
        var places = new int[tokens.Count];
        var place = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            places[index] = place;
            if (tokens[index].Says(printedTokens[place]))
                place = Math.Min(place + 1, printedTokens.Count - 1);
        }

        return places;
    }

    private static (List<PrintedLine> Lines, int[] LineOf) ReadLines(byte[] printed, List<SourceToken> tokens)
    {
        var lines = new List<PrintedLine>();
        var lineOf = new int[tokens.Count];
        var first = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            lineOf[index] = lines.Count;
            if (index + 1 < tokens.Count && LineEnds(tokens[index], tokens[index + 1]) is 0)
                continue;

            var start = first is 0 ? 0 : tokens[first - 1].End;
            var text = Encoding.UTF8.GetString(printed.AsSpan(start..tokens[index].End)).TrimStart('\n');
            lines.Add(new PrintedLine(text, first > 0 && LineEnds(tokens[first - 1], tokens[first]) > 1));
            first = index + 1;
        }

        return (lines, lineOf);

        int LineEnds(SourceToken token, SourceToken next) => printed.AsSpan(token.End..next.Start).Count((byte)'\n');
    }

    private static IEnumerable<string> PrintAfterwards(Comment comment) => comment.IsAfterBlankLine ? ["", comment.Text] : [comment.Text];
}
