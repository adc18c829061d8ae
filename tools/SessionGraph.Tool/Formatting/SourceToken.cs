using System.Text;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Tool.Formatting;

/// <summary>A token of a document.</summary>
/// <param name="Text">What it says: of a string its value, so that one written as a block equals one that is not.</param>
/// <param name="IsString">Whether it is a string.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last.</param>
internal readonly record struct SourceToken(string Text, bool IsString, int Start, int End)
{
    /// <summary>Whether it says what the other says, wherever they stand.</summary>
    public bool Says(SourceToken other) => Text == other.Text && IsString == other.IsString;

    /// <summary>The tokens of a document; a <see cref="SyntaxException"/> where there is none.</summary>
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
