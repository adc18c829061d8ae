namespace SessionGraph.GraphQL.Tests.CostAnalysis;

/// <summary>The cost of operations: with variables, with conditions, and for the most expensive possible type.</summary>
public sealed class CostTests
{
    private const string Sdl = """
        interface Node { id: ID! related(first: Int): [Node!] @listSize(slicingArguments: ["first"], assumedSize: 5, requireOneSlicingArgument: false) }
        type Book implements Node @cost(weight: "3") {
          id: ID!
          related(first: Int): [Node!] @listSize(slicingArguments: ["first"], assumedSize: 5, requireOneSlicingArgument: false)
          cover: Image
          genre: Genre
          isbn: Isbn
        }
        type Author implements Node {
          id: ID!
          related(first: Int): [Node!] @cost(weight: "7")
            @listSize(slicingArguments: ["first"], assumedSize: 5, requireOneSlicingArgument: false)
          books(first: Int, last: Int): BookConnection
            @listSize(slicingArguments: ["first", "last"], assumedSize: 50, slicingArgumentDefaultValue: 10, sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
          required(first: Int, last: Int): [Book] @listSize(slicingArguments: ["first", "last"])
        }
        type Image { url: String @cost(weight: "4") }
        type BookConnection { nodes: [Book!] edges: [BookEdge!] count: Int @cost(weight: "10") }
        type BookEdge { node: Book! }
        enum Genre @cost(weight: "0.5") { NOVEL }
        scalar Isbn @cost(weight: "2")
        union Found = Book | Author
        input Where { and: [Where!] text: String @cost(weight: "10") size: Int }
        type Query {
          node: Node
          found: [Found!] @listSize(assumedSize: 2)
          author: Author @cost(weight: "10")
          books(ids: [ID!], where: Where @cost(weight: "5"), first: Int = 3): [Book]
            @listSize(slicingArguments: ["ids", "first"], requireOneSlicingArgument: false)
        }
        """;

    private readonly PricedSchema _schema = new(Sdl);

    [Theory]
    [InlineData("{ __typename }", "0 / 1")]
    [InlineData("{ node { id } }", "1 / 4")]
    [InlineData("{ node { ... on Author { id } } }", "1 / 4")]
    [InlineData("{ node { ... on Book { cover { url } genre isbn } } }", "6 / 7.5")]
    [InlineData("{ found { ... on Author { books { count } } ... on Book { id } } }", "23 / 7")]
    [InlineData("{ found { __typename ... on Node { related(first: 2) { id } } } }", "15 / 19")]
    public async Task Of_several_possible_types_the_most_expensive_counts(string document, string price)
        => Assert.Equal(price, await _schema.PriceAsync(document));

    [Theory]
    [InlineData("{ author { books { nodes { id } count } } }", "22 / 33")]
    [InlineData("{ author { books(first: 4) { nodes { id } edges { node { id } } } } }", "17 / 31")]
    [InlineData("{ author { books(first: 4) { ...C } } } fragment C on BookConnection { nodes { cover { url } } }", "32 / 19")]
    [InlineData("{ author { a: books(first: 1) { ...C } b: books(first: 100) { ...C } } } fragment C on BookConnection { nodes { id } }", "14 / 307")]
    [InlineData("{ author { books(first: 2) { nodes { id } } books(first: 2) { nodes { cover { url } } } } }", "22 / 11")]
    public async Task The_size_of_a_connection_is_that_of_its_lists(string document, string price)
        => Assert.Equal(price, await _schema.PriceAsync(document));

    [Theory]
    [InlineData("{}", "12 / 33")]
    [InlineData("{ n: null }", "12 / 33")]
    [InlineData("{ n: 2 }", "12 / 9")]
    [InlineData("{ n: 0 }", "12 / 3")]
    [InlineData("{ n: -5 }", "12 / 3")]
    [InlineData("{ n: 2147483647 }", "12 / 6442450944")]
    public async Task A_size_in_a_variable_has_the_value_of_the_request(string variables, string price)
        => Assert.Equal(price, await _schema.PriceAsync("query($n: Int) { author { books(first: $n) { nodes { id } } } }", variables));

    [Theory]
    [InlineData(null, "12 / 24")]
    [InlineData("{ n: 1 }", "12 / 6")]
    public async Task A_variable_that_is_not_given_has_its_default(string? variables, string price)
        => Assert.Equal(price, await _schema.PriceAsync("query($n: Int = 7) { author { books(first: $n) { nodes { id } } } }", variables));

    [Theory]
    [InlineData("{}", "1 / 10")]
    [InlineData("{ w: null }", "6 / 10")]
    [InlineData("{ w: {} }", "6 / 10")]
    [InlineData("{ w: { text: \"a\", size: 1 } }", "16 / 10")]
    [InlineData("{ w: { and: [{ text: \"a\" }, { text: \"b\" }, { and: { text: \"c\" } }] } }", "38 / 10")]
    public async Task A_filter_in_a_variable_costs_its_value_in_the_request(string variables, string price)
        => Assert.Equal(price, await _schema.PriceAsync("query($w: Where) { books(where: $w) { id } }", variables));

    [Theory]
    [InlineData("{ t: \"a\" }", "16 / 10")]
    [InlineData("{}", "6 / 10")]
    public async Task A_variable_inside_a_filter_counts_where_it_has_a_value(string variables, string price)
        => Assert.Equal(price, await _schema.PriceAsync("query($t: String) { books(where: { text: $t }) { id } }", variables));

    [Theory]
    [InlineData("{ books { id } }", "1 / 10")]
    [InlineData("{ books(ids: [1, 2, 3, 4, 5]) { id } }", "1 / 16")]
    [InlineData("{ books(ids: 1, first: 2) { id } }", "1 / 7")]
    [InlineData("{ books(ids: [], first: 0) { id } }", "1 / 1")]
    public async Task A_list_argument_gives_the_size_and_the_highest_of_several_counts(string document, string price)
        => Assert.Equal(price, await _schema.PriceAsync(document));

    [Theory]
    [InlineData("{ a: true, b: true }", "33 / 34")]
    [InlineData("{ a: true, b: false }", "22 / 33")]
    [InlineData("{ a: false, b: true }", "21 / 3")]
    [InlineData("{ a: false, b: false }", "10 / 2")]
    public async Task Excluded_fields_cost_nothing(string variables, string price) => Assert.Equal(price, await _schema.PriceAsync(
        "query($a: Boolean!, $b: Boolean!) { author { books { nodes { id } count } @include(if: $a) ...B @include(if: $b) } } "
            .Replace("books { nodes { id } count } @include(if: $a)", "books @include(if: $a) { nodes { id } count }", StringComparison.Ordinal)
            + "fragment B on Author { other: books @skip(if: false) { count } never: books @skip(if: true) { count } }",
        variables));

    [Fact]
    public async Task Lists_in_lists_multiply_up_to_the_highest_figure_and_stay_a_number()
    {
        var deep = string.Concat(Enumerable.Repeat("related(first: $n) { ", 60)) + "id" + string.Concat(Enumerable.Repeat(" }", 60));

        Assert.Equal("1000000000000000 / 1000000000000000", await _schema.PriceAsync($"query($n: Int) {{ node {{ {deep} }} }}", "{ n: 2147483647 }"));
        Assert.Equal("8 / 4", await _schema.PriceAsync($"query($n: Int) {{ node {{ {deep} }} }}", "{ n: 0 }"));
    }

    [Theory]
    [InlineData("{ author { required(first: 1) { id } } }", "", "11 / 5")]
    [InlineData("query($f: Int, $l: Int) { author { required(first: $f, last: $l) { id } } }", "{ l: 2 }", "11 / 8")]
    [InlineData("query($s: Boolean!) { author @skip(if: $s) { required { id } } }", "{ s: true }", "0 / 1")]
    public async Task One_slicing_argument_is_accepted_if_one_is_required(string document, string variables, string price)
        => Assert.Equal(price, await _schema.PriceAsync(document, variables.Length is 0 ? null : variables));

    [Theory]
    [InlineData("{ author { required { id } } }", "{}")]
    [InlineData("{ author { required(first: 1, last: 1) { id } } }", "{}")]
    [InlineData("query($f: Int, $l: Int) { author { required(first: $f, last: $l) { id } } }", "{ f: null }")]
    [InlineData("query($f: Int, $l: Int) { author { required(first: $f, last: $l) { id } } }", "{ f: 1, l: 1 }")]
    public async Task None_and_two_slicing_arguments_are_refused_if_one_is_required(string document, string variables)
    {
        var error = await _schema.PriceAsync(document, variables);

        Assert.StartsWith("""{"message":"Exactly one slicing argument must be defined.","locations":[{"line":1,"column":""", error, StringComparison.Ordinal);
        Assert.EndsWith("""{"fieldCoordinate":"Author.required","slicingArguments":["first","last"],"code":"HC0082"}}""", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_is_priced_by_the_fields_that_it_names()
        => Assert.Equal("3 / 4", await _schema.PriceAsync("{ __schema { types { fields { name } } } }"));

    [Fact]
    public async Task Fragments_that_double_at_each_level_take_work_for_each_level_only()
    {
        var fragments = Enumerable.Range(0, 40).Select(level =>
            $" fragment F{level} on Node {{ related(first: $n) {{ ...F{level + 1} }} b: related(first: $n) {{ ...F{level + 1} }} }}");

        Assert.Equal(
            "1000000000000000 / 1000000000000000",
            await _schema.PriceAsync($"query($n: Int) {{ node {{ ...F0 }} }}{string.Concat(fragments)} fragment F40 on Node {{ id }}", "{ n: 2 }"));
    }
}
