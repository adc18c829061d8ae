using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Tests.Language;

public sealed class ParserBudgetTests
{
    [Theory]
    [InlineData("", "{a")]
    [InlineData("{a(b:", "[")]
    [InlineData("{a(b:", "{c:")]
    public void Nesting_beyond_the_budget_is_refused_with_the_figure(string before, string repeated)
    {
        var source = before + string.Concat(Enumerable.Repeat(repeated, 100_000));

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));

        Assert.Contains("200 levels", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_at_the_budget_is_accepted()
    {
        var document = string.Concat(Enumerable.Repeat("{a", 200)) + string.Concat(Enumerable.Repeat("}", 200));

        Assert.Single(Utf8GraphQLParser.Parse(document).Definitions);
    }

    [Fact]
    public void A_type_nested_beyond_the_budget_is_refused()
    {
        var type = new string('[', 201) + "Int" + new string(']', 201);

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseTypeReference(type));

        Assert.Contains("200 levels", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ParserOptions.MaxAllowedTokens), "10 tokens")]
    [InlineData(nameof(ParserOptions.MaxAllowedNodes), "10 syntax nodes")]
    [InlineData(nameof(ParserOptions.MaxAllowedFields), "10 fields")]
    public void A_budget_that_is_exceeded_is_named_with_its_figure(string budget, string expected)
    {
        var options = budget switch
        {
            nameof(ParserOptions.MaxAllowedTokens) => new ParserOptions { MaxAllowedTokens = 10 },
            nameof(ParserOptions.MaxAllowedNodes) => new ParserOptions { MaxAllowedNodes = 10 },
            _ => new ParserOptions { MaxAllowedFields = 10 },
        };

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{a b c d e f g h i j k}", options));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_and_blanks_cost_no_tokens()
    {
        var source = string.Concat(Enumerable.Repeat("# nothing\n , ", 20_000)) + "{a}";

        Assert.Single(Utf8GraphQLParser.Parse(source).Definitions);
    }
}
