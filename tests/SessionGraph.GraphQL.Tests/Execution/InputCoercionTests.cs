namespace SessionGraph.GraphQL.Tests.Execution;

public sealed class InputCoercionTests
{
    private readonly TestExecutor _inputs = new(Inputs.Schema);

    [Theory]
    [InlineData("int(n: 3)", "3")]
    [InlineData("text", "absent")]
    [InlineData("text(text: null)", "null")]
    [InlineData("text(text: \"x\")", "x")]
    [InlineData("defaulted", "10")]
    [InlineData("defaulted(first: 2)", "2")]
    [InlineData("mood(mood: WILD)", "Wild")]
    [InlineData("array(items: [1, 2])", "1,2")]
    [InlineData("array(items: 7)", "7")]
    [InlineData("list(items: [1, null])", "1,null")]
    [InlineData("list", "null")]
    [InlineData("nested(rows: [[\"a\", \"b\"], [], [\"c\"]])", "a,b//c")]
    [InlineData("nested(rows: \"a\")", "a")]
    [InlineData("set(numbers: [3, 1, 3])", "1,3")]
    [InlineData("instant(at: \"2020-01-02T03:04:05+01:00\")", "2020-01-02T02:04:05.0000000+00:00")]
    [InlineData("scaled(value: 1.5, small: 2)", "1.5 2")]
    [InlineData("person(input: {name: \"Ann\"})", "Ann age=null nickname=absent moods=null rank=5")]
    [InlineData("person(input: {name: \"Ann\", age: 3, nickname: null, moods: WILD, rank: 1, friend: {name: \"Bob\"}})", "Ann age=3 nickname=null moods=Wild rank=1 friend=(Bob age=null nickname=absent moods=null rank=5)")]
    [InlineData("by(by: {id: 1})", "id 1")]
    [InlineData("by(by: {name: \"x\"})", "name x")]
    [InlineData("filter", "null")]
    [InlineData("filter(where: {and: [{eq: 1}, {eq: null}], eq: 2})", "{and=[{eq=1 ignoreCase=True} {eq=null ignoreCase=True}] eq=2 ignoreCase=True}")]
    public async Task Literals_are_converted_to_the_type_of_the_receiver(string field, string expected)
        => Assert.Equal($"{{\"data\":{{\"x\":\"{expected}\"}}}}", await _inputs.ExecuteAsync($"{{ x: {field} }}"));

    [Theory]
    [InlineData("$n: Int!", "int(n: $n)", "{n: 3}", "3")]
    [InlineData("$n: Int! = 4", "int(n: $n)", "{}", "4")]
    [InlineData("$n: Int = 4", "int(n: $n)", "{}", "4")]
    [InlineData("$n: Int! ", "int(n: $n)", "{n: 1, extra: true}", "1")]
    [InlineData("$n: Int", "defaulted(first: $n)", "{}", "10")]
    [InlineData("$t: String", "text(text: $t)", "{}", "absent")]
    [InlineData("$t: String", "text(text: $t)", "{t: null}", "null")]
    [InlineData("$m: Mood!", "mood(mood: $m)", "{m: \"WILD\"}", "Wild")]
    [InlineData("$m: Mood! = VERY_CALM", "mood(mood: $m)", "{}", "VeryCalm")]
    [InlineData("$i: [Int!]!", "array(items: $i)", "{i: 3}", "3")]
    [InlineData("$i: Int!", "array(items: [1, $i])", "{i: 3}", "1,3")]
    [InlineData("$i: Int", "list(items: [1, $i])", "{}", "1,null")]
    [InlineData("$p: PersonInput!", "person(input: $p)", "{p: {name: \"Ann\", moods: [\"WILD\", \"VERY_CALM\"]}}", "Ann age=null nickname=absent moods=Wild+VeryCalm rank=5")]
    [InlineData("$n: String, $r: Int", "person(input: {name: \"Ann\", nickname: $n, rank: $r})", "{}", "Ann age=null nickname=absent moods=null rank=5")]
    [InlineData("$n: String", "person(input: {name: \"Ann\", nickname: $n})", "{n: null}", "Ann age=null nickname=null moods=null rank=5")]
    [InlineData("$b: ByInput!", "by(by: $b)", "{b: {id: 2}}", "id 2")]
    [InlineData("$i: Int!", "by(by: {id: $i})", "{i: 2}", "id 2")]
    [InlineData("$e: Int", "filter(where: {eq: $e})", "{}", "{ignoreCase=True}")]
    [InlineData("$v: JSON!", "json(value: {a: [$v, 1], b: $v})", "{v: {c: \"d\"}}", "{'a':[{'c':'d'},1],'b':{'c':'d'}}")]
    [InlineData("$v: JSON", "json(value: {a: [$v, 1], b: $v})", "{}", "{'a':[null,1]}")]
    public async Task Variables_are_converted_to_the_type_of_the_receiver(string definition, string field, string variables, string expected)
        => Assert.Equal(
            $"{{\"data\":{{\"x\":\"{expected}\"}}}}",
            await _inputs.ExecuteAsync($"query({definition}) {{ x: {field} }}", variables));

    [Theory]
    [InlineData("$n:Int!", "int(n: $n)", "{}", """{"message":"Variable `n` is required.","locations":[{"line":1,"column":7}],"extensions":{"code":"HC0018","variable":"n"}}""")]
    [InlineData("$n:Int!", "int(n: $n)", "{n: null}", """{"message":"Variable `n` is required.","locations":[{"line":1,"column":7}],"extensions":{"code":"HC0018","variable":"n"}}""")]
    [InlineData("$n:Int!", "int(n: $n)", "{n: 99999999999}", """{"message":"Int cannot parse the given literal of type `IntValueNode`.","locations":[{"line":1,"column":7}],"path":["n"],"extensions":{"code":"HC0016","variable":"n"}}""")]
    [InlineData("$n:Int!", "int(n: $n)", "{n: 1.0}", """{"message":"Int cannot parse the given literal of type `FloatValueNode`.","locations":[{"line":1,"column":7}],"path":["n"],"extensions":{"code":"HC0016","variable":"n"}}""")]
    [InlineData("$n:Int!", "int(n: $n)", "{n: \"1\"}", """{"message":"Int cannot parse the given literal of type `StringValueNode`.","locations":[{"line":1,"column":7}],"path":["n"],"extensions":{"code":"HC0016","variable":"n"}}""")]
    [InlineData("$n:Int!", "int(n: $n)", "{n: [1]}", """{"message":"Int cannot parse the given literal of type `ListValueNode`.","locations":[{"line":1,"column":7}],"path":["n"],"extensions":{"code":"HC0016","variable":"n"}}""")]
    [InlineData("$m:Mood!", "mood(mood: $m)", "{m: \"SIDEWAYS\"}", """{"message":"Mood cannot parse the given literal of type `EnumValueNode`.","locations":[{"line":1,"column":7}],"path":["m"],"extensions":{"expected":"one of VERY_CALM, WILD","code":"HC0016","variable":"m"}}""")]
    [InlineData("$m:Mood!", "mood(mood: $m)", "{m: 3}", """{"message":"Mood cannot parse the given literal of type `IntValueNode`.","locations":[{"line":1,"column":7}],"path":["m"],"extensions":{"expected":"one of VERY_CALM, WILD","code":"HC0016","variable":"m"}}""")]
    [InlineData("$p:[PersonInput!]!", "persons(inputs: $p)", "{p: [{name: \"A\", moods: [\"WILD\", \"X\"]}]}", """{"message":"Mood cannot parse the given literal of type `EnumValueNode`.","locations":[{"line":1,"column":7}],"path":["p",0,"moods",1],"extensions":{"expected":"one of VERY_CALM, WILD","fieldCoordinate":"PersonInput.moods","fieldType":"Mood","code":"HC0016","variable":"p"}}""")]
    [InlineData("$p:PersonInput!", "person(input: $p)", "{p: {}}", """{"message":"The required input field `name` is missing.","locations":[{"line":1,"column":7}],"path":["p","name"],"extensions":{"field":"PersonInput.name","code":"HC0016","variable":"p"}}""")]
    [InlineData("$p:PersonInput!", "person(input: $p)", "{p: {name: null}}", """{"message":"Cannot accept null for non-nullable input.","locations":[{"line":1,"column":7}],"path":["p","name"],"extensions":{"code":"HC0018","fieldCoordinate":"PersonInput.name","fieldType":"String","variable":"p"}}""")]
    [InlineData("$p:PersonInput!", "person(input: $p)", "{p: {name: \"A\", nam: 1}}", """{"message":"The field `nam` does not exist on the type `PersonInput`.","locations":[{"line":1,"column":7}],"path":["p","nam"],"extensions":{"type":"PersonInput","code":"HC0016","variable":"p"}}""")]
    [InlineData("$p:PersonInput!", "person(input: $p)", "{p: 3}", """{"message":"PersonInput cannot parse the given literal of type `IntValueNode`.","locations":[{"line":1,"column":7}],"path":["p"],"extensions":{"code":"HC0016","variable":"p"}}""")]
    public async Task Variables_that_do_not_fit_are_errors_of_the_request(string definition, string field, string variables, string expected)
        => Assert.Equal(
            $"{{\"errors\":[{expected}]}}",
            await _inputs.ExecuteAsync($"query({definition}) {{ {field} }}", variables));

    [Theory]
    [InlineData("{}", "HC0054")]
    [InlineData("{id: 1, name: \"x\"}", "HC0055")]
    [InlineData("{id: 1, name: null}", "HC0055")]
    [InlineData("{id: null}", "HC0056")]
    public async Task A_oneOf_variable_has_exactly_one_field(string value, string code)
    {
        var response = await _inputs.ExecuteAsync("query($b: ByInput!) { by(by: $b) }", $"{{b: {value}}}");

        Assert.Contains($"\"code\":\"{code}\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_variable_of_a_wrong_type_is_reported()
        => Assert.Equal(
            """{"errors":[{"message":"Variable `a` is required.","locations":[{"line":1,"column":7}],"extensions":{"code":"HC0018","variable":"a"}},{"message":"Int cannot parse the given literal of type `StringValueNode`.","locations":[{"line":1,"column":15}],"path":["b"],"extensions":{"code":"HC0016","variable":"b"}}]}""",
            await _inputs.ExecuteAsync("query($a:Int!,$b:Int!){a:int(n:$a)b:int(n:$b)}", "{b: \"x\"}"));

    [Fact]
    public async Task A_formatter_sees_each_item_and_its_errors_are_the_fields()
    {
        Assert.Equal("""{"data":{"sum":3}}""", await _inputs.ExecuteAsync("{ sum(keys: [1, \"2\"]) }"));
        Assert.Equal("""{"data":{"sum":3}}""", await _inputs.ExecuteAsync("query($k: [ID!]!) { sum(keys: $k) }", "{k: 3}"));
        Assert.Equal(
            """{"errors":[{"message":"No key.","locations":[{"line":1,"column":3}],"path":["sum"]}],"data":{"sum":null}}""",
            await _inputs.ExecuteAsync("{ sum(keys: [1, \"x\"]) }"));
    }

    [Fact]
    public async Task A_value_beyond_its_receivers_range_is_an_error_of_the_field()
        => Assert.Equal(
            """{"errors":[{"message":"Int cannot parse the given literal of type `IntValueNode`.","locations":[{"line":1,"column":3}],"path":["scaled"],"extensions":{"inputPath":["small"],"fieldCoordinate":"Query.scaled(small:)","fieldType":"Int"}}],"data":null}""",
            await _inputs.ExecuteAsync("{ scaled(value: 1, small: 70000) }"));
}
