using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Tests.Language;

public sealed class SyntaxComparerTests
{
    [Theory]
    [InlineData("1", " 1")]
    [InlineData("\"a\"", "\"\"\"a\"\"\"")]
    [InlineData("[1, {a: $b}]", "[1 {a:$b}]")]
    [InlineData("{a: 1, b: {c: 2, d: 3}}", "{b: {d: 3, c: 2}, a: 1}")]
    public void Values_that_mean_the_same_are_equal_and_hash_alike(string left, string right)
    {
        var (x, y) = (Parse(left), Parse(right));

        Assert.Equal(x, y, SyntaxComparer.BySyntax);
        Assert.Equal(SyntaxComparer.BySyntax.GetHashCode(x), SyntaxComparer.BySyntax.GetHashCode(y));
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("1", "1.0")]
    [InlineData("A", "\"A\"")]
    [InlineData("true", "false")]
    [InlineData("null", "[]")]
    [InlineData("$a", "$b")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("[1]", "[1, 1]")]
    [InlineData("{a: 1}", "{b: 1}")]
    [InlineData("{a: 1}", "{a: 2}")]
    [InlineData("{a: 1, a: 1}", "{a: 1, b: 2}")]
    [InlineData("{a: 1, b: 2}", "{a: 1, a: 1}")]
    public void Values_that_mean_something_else_differ(string left, string right)
        => Assert.NotEqual(Parse(left), Parse(right), SyntaxComparer.BySyntax);

    [Theory]
    [InlineData("[A!]!", "[A!]")]
    [InlineData("A", "B")]
    [InlineData("[A]", "A")]
    public void Types_differ_by_wrapping_and_by_name(string left, string right)
        => Assert.NotEqual<ISyntaxNode>(
            Utf8GraphQLParser.Syntax.ParseTypeReference(left), Utf8GraphQLParser.Syntax.ParseTypeReference(right), SyntaxComparer.BySyntax);

    [Theory]
    [InlineData("query { a }", "mutation { a }")]
    [InlineData("query A { a }", "query { a }")]
    [InlineData("{ a: b }", "{ b }")]
    [InlineData("{ ... on A { b } }", "{ ... { b } }")]
    [InlineData("directive @a on FIELD", "directive @a repeatable on FIELD")]
    [InlineData("schema { query: A }", "schema { mutation: A }")]
    [InlineData("type A { b: C }", "extend type A { b: C }")]
    [InlineData("input A { b: C = \"d\" }", "input A { \"d\" b: C }")]
    public void Documents_also_differ_by_values_that_are_not_nodes(string left, string right)
        => Assert.NotEqual<ISyntaxNode>(Utf8GraphQLParser.Parse(left), Utf8GraphQLParser.Parse(right), SyntaxComparer.BySyntax);

    private static ISyntaxNode Parse(string value) => Utf8GraphQLParser.Syntax.ParseValueLiteral(value, isConstant: false);
}
