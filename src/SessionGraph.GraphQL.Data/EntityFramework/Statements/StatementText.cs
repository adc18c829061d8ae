using System.Text;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>SQL in pieces: between them stands the name of one parameter, as often as it occurs.</summary>
internal sealed class StatementText
{
    private readonly IReadOnlyList<string> _pieces;

    private StatementText(IReadOnlyList<string> pieces) => (_pieces, Length) = (pieces, pieces.Sum(piece => piece.Length));

    /// <summary>The number of characters, without the parameter's names.</summary>
    public int Length { get; }

    /// <summary>The pieces of two texts that differ in the first letter of the parameter's name, and in nothing else.</summary>
    /// <param name="text">A text.</param>
    /// <param name="other">The same with the other name.</param>
    /// <param name="nameLength">The length of both names.</param>
    public static StatementText Split(string text, string other, int nameLength)
    {
        var pieces = new List<string>();
        for (var start = 0; ;)
        {
            var length = text.AsSpan(start).CommonPrefixLength(other.AsSpan(start));
            pieces.Add(text.Substring(start, length));
            if (start + length == text.Length)
                return new StatementText(pieces);

            start += length + nameLength;
        }
    }

    /// <summary>Appends the text with this name of the parameter.</summary>
    public void AppendTo(StringBuilder builder, string name) => builder.AppendJoin(name, _pieces);
}
