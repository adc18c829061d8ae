using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.CostAnalysis;

/// <summary>The cost of filter operations that read every text, while the tables grow.</summary>
public sealed class ExpensiveFilterTests
{
    private const string Sdl = """
        input Text { eq: String @cost(weight: "10") contains: String @cost(weight: "20") }
        input Where { or: [Where!] text: Text }
        type Book { id: ID! }
        type Query { book(where: Where @cost(weight: "10")): Book }
        """;

    private const string Constant = "{ book(where: { or: [{ text: { contains: \"a\" } }, { text: { eq: \"b\" } }] }) { id } }";
    private const string Inner = "query($t: String!) { book(where: { or: [{ text: { contains: $t } }, { text: { eq: \"b\" } }] }) { id } }";
    private const string Whole = "query($w: Where) { book(where: $w) { id } }";
    private const string Filter = "{ or: [{ text: { contains: \"a\" } }, { text: { eq: \"b\" } }] }";

    private double _factor = 1;

    [Theory]
    [InlineData(Constant, null)]
    [InlineData(Inner, "{ t: \"a\" }")]
    [InlineData(Inner, null)]
    [InlineData(Whole, $"{{ w: {Filter} }}")]
    public async Task They_cost_the_current_factor_even_if_the_operation_is_cached(string document, string? variables)
    {
        var schema = Create(options => options.Filtering.ExpensiveFilterOperationFactor = () => _factor);

        Assert.Equal("44 / 2", await schema.PriceAsync(document, variables));
        _factor = 10;
        Assert.Equal("224 / 2", await schema.PriceAsync(document, variables));
        _factor = 2.5;
        Assert.Equal("74 / 2", await schema.PriceAsync(document, variables));
    }

    [Fact]
    public async Task A_report_has_the_current_cost()
    {
        var schema = Create(options => options.Filtering.ExpensiveFilterOperationFactor = () => _factor);
        _factor = 10;

        Assert.Equal(
            """{"data":{"book":null},"extensions":{"operationCost":{"fieldCost":224,"typeCost":2}}}""",
            await schema.ExecuteAsync(Constant, null, request => request.ReportCost()));
    }

    [Fact]
    public async Task The_factor_is_not_read_without_expensive_operations()
    {
        var schema = Create(options => options.Filtering.ExpensiveFilterOperationFactor = () => throw new InvalidOperationException());

        Assert.Equal("22 / 2", await schema.PriceAsync("{ book(where: { text: { eq: \"a\" } }) { id } }"));
    }

    [Theory]
    [InlineData(Constant, null)]
    [InlineData(Whole, $"{{ w: {Filter} }}")]
    public async Task Without_a_factor_they_cost_their_weight(string document, string? variables)
        => Assert.Equal("44 / 2", await Create(_ => { }).PriceAsync(document, variables));

    private static PricedSchema Create(Action<CostOptions> configure) => new(Sdl, configure, Mark);

    private static void Mark(Schema schema)
    {
        var text = schema.Types.OfType<InputObjectType>().Single(type => type.Name is "Text");
        text.Fields.Single(field => field.Name is "contains").Features.Set(new CostDefault { IsExpensiveFilterOperation = true });
    }
}
