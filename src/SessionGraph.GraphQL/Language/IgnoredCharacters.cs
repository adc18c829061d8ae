using System.Text;

namespace SessionGraph.GraphQL.Language;

/// <summary>
/// Removes ignored tokens from a document: white space, commas and comments. See https://spec.graphql.org/September2025/#Ignored.
/// </summary>
public static class IgnoredCharacters
{
    /// <summary>Returns the shortest document with the same tokens. Throws a <see cref="SyntaxException"/> for an invalid token.</summary>
    public static string Strip(string source)
    {
        var reader = new Utf8GraphQLReader(SourceText.Encode(source));
        var builder = new StringBuilder(source.Length);
        var wasPunctuator = true;
        while (reader.Read())
        {
            var isPunctuator = reader.Kind is < TokenKind.Name;
            // A space before `...` is necessary only after a token that is not a punctuator: `1...` would be a malformed number.
            if (!wasPunctuator && (!isPunctuator || reader.Kind is TokenKind.Spread))
                builder.Append(' ');

            builder.Append(reader.Kind is TokenKind.BlockString
                ? BlockString.Print(reader.GetText(), minimize: true)
                : Encoding.UTF8.GetString(reader.Value));
            wasPunctuator = isPunctuator;
        }

        return builder.ToString();
    }
}
