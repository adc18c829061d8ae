using System.Text;
using SessionGraph.GraphQL.Language;
using SessionGraph.Tool.Formatting;

namespace SessionGraph.Tool.Tests;

public sealed class CommentTests
{
    [Theory]
    [InlineData("# one\n{a}", "# one\n{\n  a\n}\n")]
    [InlineData("{a} # one\n# two", "{\n  a\n} # one\n# two\n")]
    [InlineData("{a}\n\n# end", "{\n  a\n}\n\n# end\n")]
    [InlineData("{ # one\n  a # two\n  # three\n}", "{ # one\n  a # two\n  # three\n}\n")]
    [InlineData("# header\n\n# of it\nquery Q{a}\n# next\n\n{b}", "# header\n\n# of it\nquery Q {\n  a\n}\n\n# next\n\n{\n  b\n}\n")]
    [InlineData("{a(b:1 # one\nc:2)}", "{\n  a(b: 1, c: 2) # one\n}\n")]
    [InlineData("{a(b:1 # one\nc:2) # two\n}", "{\n  # one\n  # two\n  a(b: 1, c: 2)\n}\n")]
    [InlineData("query # one\n{a}", "{ # one\n  a\n}\n")]
    [InlineData("union U =\n # one\n | A\n # two\n | B # three", "# one\n# two\nunion U = A | B # three\n")]
    [InlineData("type T{a(\"d\"b:Int\n#one\n):Int}", "type T {\n  a(\n    \"d\"\n    b: Int\n    #one\n  ): Int\n}\n")]
    [InlineData("{a(b:\"\"\"x\ny\"\"\" # one\n)}", "{\n  a(b: \"\"\"\n  x\n  y\n  \"\"\") # one\n}\n")]
    [InlineData("{a\r\n# one\r# two\r\n}", "{\n  a\n  # one\n  # two\n}\n")]
    [InlineData("{a # one \u2028 line\n}", "{\n  a # one \u2028 line\n}\n")]
    [InlineData("{a(b:\"# none\")}", "{\n  a(b: \"# none\")\n}\n")]
    public void A_comment_stays_where_it_stood(string source, string formatted)
    {
        Assert.Equal(formatted, Format(source));
        Assert.Equal(formatted, Format(formatted));
    }

    [Fact]
    public void No_comment_is_lost_wherever_it_stands()
    {
        var random = new Random(7);
        string[] documents = [SyntaxTree.EveryProduction, File.ReadAllText(Path.Combine(Repository.Root, "schema", "schema.graphql"))];
        for (var round = 0; round < 40; round++)
        {
            var source = AddComments(documents[round is 0 ? 1 : 0], random, out var comments);

            var formatted = Format(source);

            Assert.True(SyntaxComparer.BySyntax.Equals(Parse(source), Parse(formatted)), source);
            Assert.Equal(comments, Comments(Bytes(formatted)));
            Assert.Equal(formatted, Format(formatted));
        }
    }

    private static string AddComments(string document, Random random, out IEnumerable<string> comments)
    {
        var source = Bytes(document);
        var result = new StringBuilder();
        var added = new List<string>();
        foreach (var token in SourceToken.Read(source))
        {
            result.Append(' ').Append(Encoding.UTF8.GetString(source.AsSpan(token.Start..token.End)));
            if (random.Next(4) > 0)
                continue;

            added.Add($"# {added.Count}");
            result.Append(random.Next(3) switch { 0 => " ", 1 => "\n", _ => "\n\n" }).Append(added[^1]);
            result.Append(random.Next(2) is 0 ? "\n" : "\n\n");
        }

        comments = added.Order();
        return result.ToString();
    }

    private static IEnumerable<string> Comments(byte[] source)
        => Comment.Read(source, SourceToken.Read(source)).Select(comment => comment.Text).Order();

    private static DocumentNode Parse(string source) => Utf8GraphQLParser.Parse(source, ParserOptions.Trusted);

    private static string Format(string source) => Encoding.UTF8.GetString(DocumentFormatter.Format(Bytes(source)));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
