namespace SessionGraph.GraphQL.Tests.CostAnalysis;

/// <summary>The cost limits and their errors.</summary>
public sealed class CostLimitTests
{
    private const string Sdl = """
        type Item { id: ID! }
        type Query { items(first: Int): [Item!] @cost(weight: "10") @listSize(slicingArguments: ["first"]) }
        """;

    private const string Query = "query($n: Int) { items(first: $n) { id } }";

    [Theory]
    [InlineData(999, """{"data":{"items":null}}""")]
    [InlineData(
        1_000,
        """{"errors":[{"message":"The maximum allowed type cost was exceeded.","extensions":{"typeCost":1001,"maxTypeCost":1000,"code":"HC0047"}}]}""")]
    public async Task An_operation_may_cost_what_is_allowed_and_no_more(int size, string answer)
        => Assert.Equal(answer, await new PricedSchema(Sdl).ExecuteAsync(Query, $"{{ n: {size} }}", request => request));

    [Fact]
    public async Task The_cost_of_fields_has_a_limit_of_its_own()
        => Assert.Equal(
            """{"errors":[{"message":"The maximum allowed field cost was exceeded.","extensions":{"fieldCost":20,"maxFieldCost":19.5,"code":"HC0047"}}]}""",
            await new PricedSchema(Sdl, options => options.MaxFieldCost = 19.5).ExecuteAsync(
                "{ a: items(first: 1) { id } b: items(first: 1) { id } }", null, request => request));

    [Theory]
    [InlineData(2, """{"data":{"items":null},"extensions":{"operationCost":{"fieldCost":10,"typeCost":3}}}""")]
    [InlineData(
        1_000,
        """{"errors":[{"message":"The maximum allowed type cost was exceeded.","extensions":{"typeCost":1001,"maxTypeCost":1000,"code":"HC0047"}}],"extensions":{"operationCost":{"fieldCost":10,"typeCost":1001}}}""")]
    public async Task The_cost_is_reported_on_request_even_if_the_operation_is_refused(int size, string answer)
        => Assert.Equal(answer, await new PricedSchema(Sdl).ExecuteAsync(Query, $"{{ n: {size} }}", request => request.ReportCost()));

    [Fact]
    public async Task A_request_for_the_cost_alone_is_answered_whatever_the_cost()
        => Assert.Equal(
            """{"extensions":{"operationCost":{"fieldCost":10,"typeCost":5001}}}""",
            await new PricedSchema(Sdl).ExecuteAsync(Query, "{ n: 5000 }", request => request.ValidateCost()));

    [Fact]
    public async Task The_cost_is_only_reported_if_limits_are_not_enforced()
        => Assert.Equal(
            """{"data":{"items":null},"extensions":{"operationCost":{"fieldCost":10,"typeCost":5001}}}""",
            await new PricedSchema(Sdl, options => options.EnforceCostLimits = false)
                .ExecuteAsync(Query, "{ n: 5000 }", request => request.ReportCost()));

    [Fact]
    public async Task Nothing_is_priced_if_the_analyzer_is_skipped()
        => Assert.Equal(
            """{"data":{"items":null}}""",
            await new PricedSchema(Sdl, options => options.SkipAnalyzer = true)
                .ExecuteAsync(Query, "{ n: 5000 }", request => request.ReportCost()));

    [Fact]
    public async Task An_operation_whose_merged_fields_multiply_by_types_is_refused_before_it_is_priced()
    {
        // Each level merges other fields, depending on all types on the path.
        const int Levels = 18;
        var schema = new PricedSchema(
            "interface N { n: N } type T0 implements N { n: N } type T1 implements N { n: N } type Query { n: N }");
        var fragments = Enumerable.Range(0, Levels).SelectMany(level => Enumerable.Range(0, level + 1).Select(state => state is 0
            ? $"fragment F{level}_0 on N {{ ...on T0 {{ n {{ ...F{level + 1}_0 }} }} ...on T1 {{ n {{ ...F{level + 1}_0 ...F{level + 1}_1 }} }} }} "
            : $"fragment F{level}_{state} on N {{ n {{ ...F{level + 1}_{state + 1} }} }} "));
        var last = Enumerable.Range(0, Levels + 1).Select(state => $"fragment F{Levels}_{state} on N {{ __typename }} ");

        Assert.Contains(
            "The operation exceeds the limit of 50000 parts for cost analysis",
            await schema.PriceAsync($"{{ n {{ ...F0_0 }} }} {string.Concat(fragments)}{string.Concat(last)}"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type Query { a: Int @cost(weight: \"dear\") }", "Query.a: the weight of `@cost` must be a number from -1e15 to 1e15.")]
    [InlineData("type Query { a: Int @cost(weight: \"1e16\") }", "Query.a: the weight of `@cost` must be a number from -1e15 to 1e15.")]
    [InlineData(
        "type Query { a(of: String): [Int] @listSize(slicingArguments: [\"of\"]) }",
        "Query.a: `@listSize` names a slicing argument `of`, which is neither a number nor a list.")]
    [InlineData(
        "type A { b: Int } type Query { a: A @listSize(assumedSize: 1, sizedFields: [\"b\"]) }",
        "Query.a: `@listSize` names a sized field `b`, which is not a list of `A`.")]
    public void A_directive_that_cannot_be_meant_so_fails_the_start(string sdl, string message)
        => Assert.Contains(message, Assert.Throws<SchemaException>(() => new PricedSchema(sdl)).Message, StringComparison.Ordinal);
}
