using System.Text;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Tool.Formatting;

/// <summary>A token of a document.</summary>
/// <param name="Text">The text. For a string, its value, so that a block string equals a quoted one.</param>
/// <param name="IsString">Whether it is a string.</param>
/// <param name="Start">The index of the first byte.</param>
/// <param name="End">The index after the last byte.</param>
internal readonly record struct SourceToken(string Text, bool IsString, int Start, int End)
{
    /// <summary>Whether both tokens have the same text.</summary>
    public bool Says(SourceToken other) => Text == other.Text && IsString == other.IsString;

    /// <summary>Reads the tokens of a document. Throws a <see cref="SyntaxException"/> when it is not valid.</summary>
    public static List<SourceToken> Read(ReadOnlySpan<byte> source)
    {
        var tokens = new List<SourceToken>();
        var reader = new Utf8GraphQLReader(source);
        while (reader.Read())
        {
            var isString = reader.Kind is TokenKind.String or TokenKind.BlockString;
            tokens.Add(new SourceToken(
                isString ? reader.GetText() : Encoding.UTF8.GetString(reader.Value), isString, reader.Start, reader.End));
        }

        return tokens;
    }
}
