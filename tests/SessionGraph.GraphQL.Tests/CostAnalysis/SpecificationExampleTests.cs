namespace SessionGraph.GraphQL.Tests.CostAnalysis;

/// <summary>The examples of https://ibm.github.io/graphql-specs/cost-spec.html and of IBM's manual.</summary>
public sealed class SpecificationExampleTests
{
    private const string TopProducts = """
        input Filter { field: Boolean approx: Approximate @cost(weight: "-12.0") }
        input Approximate { field: Boolean! }
        type Query {
          topProducts(filter: Filter @cost(weight: "15.0")): [String] @cost(weight: "5.0") @listSize(assumedSize: 10)
        }
        """;

    private const string MostPopularProduct = """
        input Approximate { field: Boolean! }
        type Product { field: Boolean! }
        type Query {
          mostPopularProduct(approx: Approximate @cost(weight: "-3.0")): Product @cost(weight: "5.0")
          cheapest(approx: Approximate @cost(weight: "-9.0")): Product @cost(weight: "5.0")
        }
        """;

    private const string NestedSlicing = """
        input Filter { max: Int onlyActive: Boolean }
        input Page { size: Int = 20 }
        type User { name: String }
        type Query {
          users(filter: Filter): [User] @listSize(slicingArguments: ["filter.max"], assumedSize: 1000, requireOneSlicingArgument: false)
          ten(max: Int = 10): [User] @listSize(slicingArguments: ["max"])
          filtered(filter: Filter = { max: 10 }): [User] @listSize(slicingArguments: ["filter.max"])
          paged(page: Page): [User]
            @listSize(slicingArguments: ["page.size"], slicingArgumentDefaultValue: 30, requireOneSlicingArgument: false)
        }
        """;

    [Fact]
    public async Task A_list_multiplies_what_is_below_it()
        => Assert.Equal("11 / 6", await new PricedSchema("""
            type User { name: String age: Int @cost(weight: "2.0") }
            type Query { users(max: Int): [User] @listSize(slicingArguments: ["max"]) }
            """).PriceAsync("query Example { users(max: 5) { age } }"));

    [Theory]
    [InlineData("{ topProducts }", "5 / 1")]
    [InlineData("{ topProducts(filter: { field: true }) }", "20 / 1")]
    [InlineData("{ topProducts(filter: { approx: { field: true } }) }", "8 / 1")]
    public async Task Arguments_and_input_fields_cost_their_weights(string document, string price)
        => Assert.Equal(price, await new PricedSchema(TopProducts).PriceAsync(document));

    [Theory]
    [InlineData("{ mostPopularProduct { field } }", "5 / 2")]
    [InlineData("{ mostPopularProduct(approx: { field: true }) { field } }", "2 / 2")]
    [InlineData("{ cheapest(approx: { field: true }) { field } mostPopularProduct { field } }", "5 / 3")]
    public async Task A_negative_weight_makes_up_for_the_fields_own_and_no_more(string document, string price)
        => Assert.Equal(price, await new PricedSchema(MostPopularProduct).PriceAsync(document));

    [Fact]
    public async Task Arguments_of_directives_cost_their_weights()
        => Assert.Equal("4 / 1", await new PricedSchema("""
            directive @approx(tolerance: Float! @cost(weight: "-1.0")) on FIELD
            type Query { example: [String] @cost(weight: "5.0") }
            """).PriceAsync("{ example @approx(tolerance: 0) }"));

    [Theory]
    [InlineData("{ users(filter: { max: 10 }) { name } }", "1 / 11")]
    [InlineData("{ users(filter: { onlyActive: true }) { name } }", "1 / 1001")]
    [InlineData("{ users { name } }", "1 / 1001")]
    [InlineData("{ ten { name } }", "1 / 11")]
    [InlineData("{ ten(max: 3) { name } }", "1 / 4")]
    [InlineData("{ filtered { name } }", "1 / 11")]
    [InlineData("{ paged { name } }", "1 / 31")]
    [InlineData("{ paged(page: { size: 4 }) { name } }", "2 / 5")]
    [InlineData("{ paged(page: {}) { name } }", "2 / 21")]
    public async Task Slicing_arguments_may_be_inside_others_and_have_defaults(string document, string price)
    {
        // The filter of `users` and `filtered` is an input object, which costs 1.
        var expected = document.Contains("filter: {", StringComparison.Ordinal) ? price.Replace("1 /", "2 /", StringComparison.Ordinal) : price;

        Assert.Equal(expected, await new PricedSchema(NestedSlicing).PriceAsync(document));
    }
}
