using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Tests.Language;

public sealed class SyntaxPrinterTests
{
    [Theory]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q{a}", "query Q {\n  a\n}")]
    [InlineData("query($a:Int=1){a}", "query ($a: Int = 1) {\n  a\n}")]
    [InlineData("\"d\"query{a}", "\"d\"\nquery {\n  a\n}")]
    [InlineData("mutation M(\"d\"$a:Int $b:Int){a}", "mutation M(\n  \"d\"\n  $a: Int\n  $b: Int\n) {\n  a\n}")]
    [InlineData("{a}{b}", "{\n  a\n}\n\n{\n  b\n}")]
    [InlineData("{...on T@d{a}...@d{a}...F}", "{\n  ... on T @d {\n    a\n  }\n  ... @d {\n    a\n  }\n  ...F\n}")]
    [InlineData("type T implements&A&B{a(b:Int=1):C@d}", "type T implements A & B {\n  a(b: Int = 1): C @d\n}")]
    [InlineData("type T{a(\"d\"b:Int):C}", "type T {\n  a(\n    \"d\"\n    b: Int\n  ): C\n}")]
    [InlineData("union U=|A|B", "union U = A | B")]
    [InlineData("extend enum E@d{\"v\"A B}", "extend enum E @d {\n  \"v\"\n  A\n  B\n}")]
    [InlineData("directive@d(a:Int)repeatable on|FIELD|QUERY", "directive @d(a: Int) repeatable on FIELD | QUERY")]
    [InlineData("extend schema@d{query:Q}", "extend schema @d {\n  query: Q\n}")]
    [InlineData("\"\"\"a\n  b\"\"\"scalar S", "\"\"\"\na\nb\n\"\"\"\nscalar S")]
    public void A_document_is_laid_out_over_lines(string source, string printed)
        => Assert.Equal(printed, Utf8GraphQLParser.Parse(source).ToString());

    [Fact]
    public void One_line_is_one_line()
    {
        var printed = SyntaxPrinter.Print(Utf8GraphQLParser.Parse(SyntaxTree.EveryProduction), indented: false);

        Assert.DoesNotContain('\n', printed);
    }

    [Theory]
    [InlineData("\n leading blank line")]
    [InlineData("trailing blank line\n ")]
    [InlineData("  shared\n  indentation")]
    [InlineData("return\r\nof the carriage")]
    [InlineData("bell \u0007")]
    [InlineData("  one indented line")]
    [InlineData("ends with a quote\"")]
    [InlineData("ends with a backslash\\")]
    [InlineData("  first line\nindented")]
    [InlineData("\"\"\"")]
    [InlineData("   ")]
    public void A_block_string_that_was_not_parsed_is_printed_so_that_it_reads_the_same(string text)
    {
        var type = new ScalarTypeDefinitionNode(null, new StringValueNode(text, block: true), new NameNode("S"), []);

        var read = Assert.IsType<ScalarTypeDefinitionNode>(Utf8GraphQLParser.Parse(type.ToString()).Definitions[0]);

        Assert.Equal(text, read.Description?.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_printed_document_parses_to_an_equal_one(bool indented)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var document = new DocumentGenerator(seed).Document();
            var printed = SyntaxPrinter.Print(document, indented);

            var read = Utf8GraphQLParser.Parse(printed, ParserOptions.Trusted with { AllowFragmentVariables = true });

            Assert.True(SyntaxComparer.BySyntax.Equals(document, read), $"Seed {seed} does not survive printing as\n{printed}");
            Assert.Equal(printed, SyntaxPrinter.Print(read, indented));
        }
    }

    [Fact]
    public void Stripping_ignored_characters_keeps_the_document_and_happens_once()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var document = new DocumentGenerator(seed).Document();

            var stripped = IgnoredCharacters.Strip("# comment\n" + document);

            var read = Utf8GraphQLParser.Parse(stripped, ParserOptions.Trusted with { AllowFragmentVariables = true });
            Assert.True(SyntaxComparer.BySyntax.Equals(document, read), $"Seed {seed} does not survive stripping as\n{stripped}");
            Assert.Equal(stripped, IgnoredCharacters.Strip(stripped));
        }
    }
}
