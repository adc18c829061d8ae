using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>Introspection that is disabled for the server or for a request. Both share the validation result of a document.</summary>
public sealed class IntrospectionSwitchTests
{
    private const string Query = "{ animal(id: 1) { __typename } ...S } fragment S on Query { s: __schema { queryType { name } } }";

    private const string NotAllowed =
        """{"errors":[{"message":"Introspection is not allowed for the current request.","locations":[{"line":1,"column":61}],"extensions":{"field":"__schema","code":"HC0046"}}]}""";

    private readonly TestExecutor _closed = new(TestExecutor.Zoo, new RequestExecutorOptions { EnableIntrospection = false });

    [Fact]
    public async Task The_schema_is_not_disclosed_if_introspection_is_off()
        => Assert.Equal(NotAllowed, await _closed.ExecuteAsync(Query));

    [Fact]
    public async Task Introspection_is_allowed_per_request_for_the_same_document()
    {
        var allowed = await _closed.ExecuteAsync(_closed.Request(Query).AllowIntrospection(), TestContext.Current.CancellationToken);

        Assert.EndsWith("""s":{"queryType":{"name":"Query"}}}}""", allowed, StringComparison.Ordinal);
        Assert.Equal(NotAllowed, await _closed.ExecuteAsync(Query));
        Assert.Equal(1, _closed.Validations);
    }

    [Fact]
    public async Task A_request_can_be_denied_introspection()
    {
        var open = new TestExecutor(TestExecutor.Zoo);
        var request = open.Request(Query) with { IsIntrospectionAllowed = false };

        Assert.StartsWith("""{"data":""", await open.ExecuteAsync(Query), StringComparison.Ordinal);
        Assert.Contains(
            "\"message\":\"Not for you.\"",
            await open.ExecuteAsync(request.SetIntrospectionNotAllowedMessage("Not for you."), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ __typename }")]
    [InlineData("{ animal(id: 1) { __typename __schema: id __type: id } }")]
    public async Task The_name_of_a_type_is_no_secret_nor_is_an_alias(string document)
        => Assert.StartsWith("""{"data":""", await _closed.ExecuteAsync(document), StringComparison.Ordinal);
}
