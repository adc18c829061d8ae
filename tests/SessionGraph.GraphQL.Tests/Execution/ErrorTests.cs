using System.Text.RegularExpressions;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Tests.Execution;

public sealed partial class ErrorTests
{
    private readonly TestExecutor _zoo = new TestExecutor(TestExecutor.Zoo).With(new Keeper());

    [Theory]
    [InlineData("{ required __typename }", """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":3}],"path":["required"],"extensions":{"code":"HC0018"}}],"data":null}""")]
    [InlineData("{ optional __typename }", """{"data":{"optional":null,"__typename":"Query"}}""")]
    [InlineData("{ expected id: __typename }", """{"errors":[{"message":"No.","locations":[{"line":1,"column":3}],"path":["expected"],"extensions":{"code":"NOT_TODAY","hint":"retry"}}],"data":{"expected":null,"id":"Query"}}""")]
    [InlineData("{ moodyCat { id mood } }", """{"errors":[{"message":"Mood cannot serialize the given value.","locations":[{"line":1,"column":17}],"path":["moodyCat","mood"],"extensions":{"code":"EXEC_INVALID_LEAF_VALUE"}}],"data":null}""")]
    [InlineData("{ noInt }", """{"errors":[{"message":"Int cannot serialize the given value.","locations":[{"line":1,"column":3}],"path":["noInt"],"extensions":{"code":"EXEC_INVALID_LEAF_VALUE"}}],"data":{"noInt":null}}""")]
    [InlineData("{ noList }", """{"errors":[{"message":"The value of a list field is not a list.","locations":[{"line":1,"column":3}],"path":["noList"],"extensions":{"code":"EXEC_LIST_TYPE_NOT_SUPPORTED"}}],"data":{"noList":null}}""")]
    [InlineData("{ noAnimal { id } }", """{"errors":[{"message":"Unable to resolve the object type of a value of the abstract type `Animal`.","locations":[{"line":1,"column":3}],"path":["noAnimal"],"extensions":{"code":"EXEC_UNABLE_TO_RESOLVE_ABSTRACT_TYPE"}}],"data":{"noAnimal":null}}""")]
    public async Task Errors_have_HotChocolates_shape(string document, string expected)
        => Assert.Equal(expected, await _zoo.ExecuteAsync(document));

    [Theory]
    [InlineData("boom", "{\"boom\":null}")]
    [InlineData("requiredBoom", "null")]
    public async Task Exceptions_are_masked_with_an_id_that_the_log_has_too(string field, string data)
    {
        var response = await _zoo.ExecuteAsync($"{{ {field} }}");

        var (errorId, path, exception) = Assert.Single(_zoo.Logged);
        Assert.Equal(
            $$$"""{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["{{{field}}}"],"extensions":{"errorId":"{{{errorId}}}"}}],"data":{{{data}}}}""",
            response);
        Assert.Equal($"/{field}", path);
        Assert.Equal("secret", exception.Message);
    }

    [Fact]
    public async Task Exception_details_are_only_included_on_request()
    {
        var zoo = new TestExecutor(TestExecutor.Zoo, new RequestExecutorOptions { IncludeExceptionDetails = true });

        Assert.Matches(Details(), await zoo.ExecuteAsync("{ boom }"));
    }

    [Fact]
    public async Task A_null_in_a_non_null_list_item_nulls_the_list()
        => Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":3}],"path":["matrix",1,1],"extensions":{"code":"HC0018"}}],"data":{"matrix":[[1,2],null,null,[]]}}""",
            await _zoo.ExecuteAsync("{ matrix }"));

    [Fact]
    public async Task A_null_takes_every_non_null_list_along()
        => Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":3}],"path":["strictMatrix",1,1],"extensions":{"code":"HC0018"}}],"data":{"strictMatrix":null}}""",
            await _zoo.ExecuteAsync("{ strictMatrix }"));

    [Fact]
    public async Task Errors_below_lists_of_lists_have_every_index_in_their_path()
        => Assert.Equal(
            """{"errors":[{"message":"Too tired.","locations":[{"line":1,"column":19}],"path":["kennel","rows",2,1,"bark"]}],"data":null}""",
            await _zoo.ExecuteAsync("{ kennel { rows { bark } } }"));

    [Fact]
    public async Task A_nullable_field_stops_the_null()
        => Assert.Equal(
            """{"errors":[{"message":"Too tired.","locations":[{"line":1,"column":24}],"path":["tired","bark"]}],"data":{"tired":null,"optional":null}}""",
            await _zoo.ExecuteAsync("{ tired: tiredDog { id bark } optional }"));

    [Fact]
    public async Task Errors_of_siblings_below_a_nulled_parent_are_reported_once_each()
        => Assert.Equal(
            """{"errors":[{"message":"Too tired.","locations":[{"line":1,"column":14}],"path":["tiredDog","a"]},{"message":"Too tired.","locations":[{"line":1,"column":22}],"path":["tiredDog","b"]}],"data":{"tiredDog":null}}""",
            await _zoo.ExecuteAsync("{ tiredDog { a: bark b: bark } }"));

    [Fact]
    public async Task Filters_see_each_error_once()
    {
        var filter = new CountingFilter();
        var zoo = new TestExecutor(TestExecutor.Zoo, null, filter);

        Assert.Equal(
            """{"errors":[{"message":"1","locations":[{"line":1,"column":3}],"path":["expected"],"extensions":{"code":"NOT_TODAY","hint":"retry"}},{"message":"2","locations":[{"line":1,"column":12}],"path":["required"],"extensions":{"code":"HC0018"}}],"data":null}""",
            await zoo.ExecuteAsync("{ expected required }"));
    }

    [Fact]
    public async Task No_more_errors_are_written_than_are_allowed()
    {
        var zoo = new TestExecutor(TestExecutor.Zoo, new RequestExecutorOptions { MaxAllowedErrors = 1 });

        Assert.Equal(
            """{"errors":[{"message":"Too tired.","locations":[{"line":1,"column":14}],"path":["tiredDog","a"]}],"data":{"tiredDog":null}}""",
            await zoo.ExecuteAsync("{ tiredDog { a: bark b: bark } }"));
    }

    [GeneratedRegex("""^\{"errors":\[\{"message":"Unexpected Execution Error",.*"extensions":\{"errorId":"[0-9a-f]{32}","message":"secret","stackTrace":".+"\}\}\],"data":\{"boom":null\}\}$""")]
    private static partial Regex Details();

    private sealed class CountingFilter : IErrorFilter
    {
        private int _count;

        public IError OnError(IError error) => error.WithMessage($"{++_count}");
    }
}
