namespace SessionGraph.GraphQL.Tests.Execution;

public sealed class ResultTests
{
    private readonly TestExecutor _zoo = new TestExecutor(TestExecutor.Zoo).With(new Keeper());

    [Theory]
    [InlineData("{ animals { id name } }", """{"data":{"animals":[{"id":1,"name":"Tom"},{"id":2,"name":null},{"id":3,"name":"Leo"}]}}""")]
    [InlineData("{ a: animal(id: 1) { x: name } __typename }", """{"data":{"a":{"x":"Tom"},"__typename":"Query"}}""")]
    [InlineData("{ animal(id: 9) { name } }", """{"data":{"animal":null}}""")]
    [InlineData("{ slowCat { name lives mood bornAt } }", """{"data":{"slowCat":{"name":"Slow","lives":9,"mood":"VERY_CALM","bornAt":"2020-01-02T03:04:05.000Z"}}}""")]
    [InlineData("{ numbers }", """{"data":{"numbers":[[1],[],[2,3]]}}""")]
    [InlineData("{ dog { tricks } }", """{"data":{"dog":{"tricks":["sit",null,"roll \"over\" ü\uD83D\uDC15"]}}}""")]
    [InlineData("{ dog { owner { name favourite { id owner { name } } } } }", """{"data":{"dog":{"owner":{"name":"Ann","favourite":{"id":8,"owner":null}}}}}""")]
    public async Task Fields_are_written_in_the_order_of_the_document(string document, string expected)
        => Assert.Equal(expected, await _zoo.ExecuteAsync(document));

    [Fact]
    public async Task Values_of_an_interface_are_written_as_their_nearest_object_type()
        => Assert.Equal(
            """{"data":{"animals":[{"__typename":"Cat","lives":9},{"__typename":"Dog","tricks":["sit",null,"roll \"over\" ü\uD83D\uDC15"]},{"__typename":"Lion","maneLength":0.5}]}}""",
            await _zoo.ExecuteAsync("{ animals { __typename ... on Cat { lives } ...D ... on Lion { maneLength } } } fragment D on Dog { tricks }"));

    [Fact]
    public async Task Selections_of_one_response_name_are_merged()
        => Assert.Equal(
            """{"data":{"dog":{"owner":{"favourite":{"id":8,"bark":"woof"},"name":"Ann"}}}}""",
            await _zoo.ExecuteAsync("{ dog { owner { favourite { id } } } ...F dog { owner { name } } } fragment F on Query { dog { owner { favourite { bark } } } }"));

    [Fact]
    public async Task Resolvers_below_getters_and_lists_of_lists_are_called()
        => Assert.Equal(
            """{"data":{"kennel":{"rows":[[{"id":1,"growl":"grr 0"}],[],[{"id":2,"growl":"grr 0"},{"id":3,"growl":"grr 0"}]]}}}""",
            await _zoo.ExecuteAsync("{ kennel { rows { id growl } } }"));

    [Theory]
    [InlineData("true", """{"data":{"animal":{"name":"Tom"}}}""")]
    [InlineData("false", """{"data":{"animal":{"id":1}}}""")]
    public async Task Skip_and_include_choose_fields(string value, string expected)
        => Assert.Equal(
            expected,
            await _zoo.ExecuteAsync("query($a: Boolean!) { animal(id: 1) { id @skip(if: $a) name @include(if: $a) } }", $"{{a: {value}}}"));

    [Theory]
    [InlineData("{a: true, b: true}", """{"data":{"dog":{"id":2,"owner":{"favourite":{"id":8},"name":"Ann"}}}}""")]
    [InlineData("{a: true, b: false}", """{"data":{"dog":{"id":2,"owner":{"favourite":{"id":8}}}}}""")]
    [InlineData("{a: false, b: true}", """{"data":{"dog":{"id":2,"owner":{"name":"Ann"}}}}""")]
    [InlineData("{a: false, b: false}", """{"data":{"dog":{"id":2}}}""")]
    public async Task Conditions_hold_for_what_lies_below_their_fragments(string variables, string expected)
        => Assert.Equal(
            expected,
            await _zoo.ExecuteAsync(
                """
                query($a: Boolean!, $b: Boolean!) {
                  dog { id ...A @include(if: $a) ... @include(if: $b) { owner { name ...Never @skip(if: $b) } } ... @include(if: false) { owner { name } } }
                }
                fragment A on Dog { owner { favourite { id } } }
                fragment Never on Owner { favourite { name } }
                """,
                variables));
}
