using System.Text;

namespace SessionGraph.GraphQL.Language;

/// <summary>
/// Takes from a document what means nothing: white space, commas, comments. See https://spec.graphql.org/September2025/#Ignored.
/// </summary>
public static class IgnoredCharacters
{
    /// <summary>
    /// The document with the fewest characters and the same tokens; a <see cref="SyntaxException"/> where a token is none.
    /// </summary>
    public static string Strip(string source)
    {
        var reader = new Utf8GraphQLReader(SourceText.Encode(source));
        var builder = new StringBuilder(source.Length);
        var wasPunctuator = true;
        while (reader.Read())
        {
            var isPunctuator = reader.Kind is < TokenKind.Name;
            // `a ...` would otherwise lose nothing, but `1 ...` would become a broken number.
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
