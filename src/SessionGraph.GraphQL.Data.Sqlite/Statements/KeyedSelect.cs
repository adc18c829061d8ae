using System.Text;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>The SELECT of one key's rows, split at the name of the key's parameter.</summary>
internal sealed class KeyedSelect
{
    private readonly IReadOnlyList<string> _pieces;

    private KeyedSelect(IReadOnlyList<string> pieces, int keyOperand)
        => (_pieces, KeyOperand, Length) = (pieces, keyOperand, pieces.Sum(piece => piece.Length));

    /// <summary>The position of the key among the query's operands.</summary>
    public int KeyOperand { get; }

    /// <summary>The number of characters, without the names of the parameter.</summary>
    public int Length { get; }

    /// <summary>Splits a SELECT at its key. The two texts must differ only in the first letter of the parameter's name.</summary>
    /// <param name="text">The SELECT.</param>
    /// <param name="other">The same SELECT with another name of the parameter.</param>
    /// <param name="nameLength">The length of both names.</param>
    /// <param name="keyOperand">The position of the key among the query's operands.</param>
    public static KeyedSelect Split(string text, string other, int nameLength, int keyOperand)
    {
        var pieces = new List<string>();
        for (var start = 0; ;)
        {
            var length = text.AsSpan(start).CommonPrefixLength(other.AsSpan(start));
            pieces.Add(text.Substring(start, length));
            if (start + length == text.Length)
                return new KeyedSelect(pieces, keyOperand);

            start += length + nameLength;
        }
    }

    /// <summary>Appends the SELECT with this name for the parameter.</summary>
    public void AppendTo(StringBuilder builder, string name) => builder.AppendJoin(name, _pieces);
}
