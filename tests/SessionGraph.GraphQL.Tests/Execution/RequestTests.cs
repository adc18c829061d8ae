using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Execution;

public sealed class RequestTests
{
    private readonly TestExecutor _zoo = new TestExecutor(TestExecutor.Zoo).With(new Keeper());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("query A{__typename}", "B", """{"errors":[{"message":"The specified operation `B` cannot be found.","locations":[{"line":1,"column":1}],"extensions":{"operationName":"B"}}]}""")]
    [InlineData("query A{__typename} query B{__typename}", "B", """{"data":{"__typename":"Query"}}""")]
    [InlineData("query A{__typename} query B{__typename}", "", """{"errors":[{"message":"The operation name can only be omitted if there is just one operation in a GraphQL document.","locations":[{"line":1,"column":1},{"line":1,"column":21}]}]}""")]
    [InlineData("{ sessions(first: 1 { nodes { id } } ", null, """{"errors":[{"message":"Expected a `Name`-token, but found a `LeftBrace`-token.","locations":[{"line":1,"column":21}],"extensions":{"code":"HC0011"}}]}""")]
    public async Task Operations_are_found_as_HotChocolate_finds_them(string document, string? name, string expected)
        => Assert.Equal(expected, await _zoo.ExecuteAsync(_zoo.Request(document) with { OperationName = name }, Cancellation));

    [Fact]
    public async Task Operations_of_a_kind_that_the_transport_refuses_are_not_executed()
    {
        var request = _zoo.Request("mutation { fail }") with { AllowedOperations = OperationKinds.Query };

        Assert.Equal("""{"errors":[{"message":"The specified operation kind is not allowed."}]}""", await _zoo.ExecuteAsync(request, Cancellation));
    }

    [Fact]
    public async Task Invalid_documents_have_no_data()
    {
        await using var result = await _zoo.Executor.ExecuteAsync(_zoo.Request("{ unknown }"), Cancellation);

        Assert.False(Assert.IsType<OperationResult>(result, exactMatch: false).HasData);
    }

    [Fact]
    public async Task A_document_is_validated_once_valid_or_not()
    {
        for (var round = 0; round < 3; round++)
        {
            await _zoo.ExecuteAsync("{ animal(id: 1) { id } }");
            await _zoo.ExecuteAsync("{ unknown }");
            await _zoo.ExecuteAsync("{ syntax ");
        }

        Assert.Equal(2, _zoo.Validations);
    }

    [Fact]
    public async Task The_cache_keeps_as_many_documents_as_it_may_and_those_that_are_used()
    {
        var zoo = new TestExecutor(TestExecutor.Zoo, new RequestExecutorOptions { DocumentCacheSize = 4 });
        for (var index = 0; index < 100; index++)
        {
            await zoo.ExecuteAsync("{ hot: __typename }");
            await zoo.ExecuteAsync($"{{ cold{index}: __typename }}");
        }

        Assert.Equal(101, zoo.Validations);
    }

    [Fact]
    public async Task The_cache_keeps_fewer_documents_where_their_plans_are_large()
    {
        var zoo = new TestExecutor(TestExecutor.Zoo) { Validation = { MaxAllowedAliases = int.MaxValue } };
        var fields = string.Join(' ', Enumerable.Range(0, 2000).Select(field => $"a{field}: name"));
        for (var round = 0; round < 2; round++)
            for (var index = 0; index < 60; index++)
                await zoo.ExecuteAsync($"{{ animals {{ id{index}: id {fields} }} }}");

        Assert.Equal(120, zoo.Validations);
    }

    [Fact]
    public async Task Many_threads_may_ask_for_many_documents()
    {
        var zoo = new TestExecutor(TestExecutor.Zoo, new RequestExecutorOptions { DocumentCacheSize = 8 });
        await Parallel.ForAsync(0, 400, Cancellation, async (index, token) =>
            Assert.Equal(
                $"{{\"data\":{{\"a{index % 16}\":{{\"id\":1}}}}}}",
                await zoo.ExecuteAsync(zoo.Request($"{{ a{index % 16}: animal(id: 1) {{ id }} }}"), token)));
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up()
    {
        var clock = new FakeTimeProvider();
        var patience = new Patience();
        var zoo = new TestExecutor(PatientSchema, new RequestExecutorOptions { TimeProvider = clock }).With(patience);
        var running = zoo.ExecuteAsync("{ wait }");
        await patience.Begun.Task;

        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(
            """{"errors":[{"message":"The request exceeded the configured timeout of `00:00:30`.","extensions":{"code":"HC0045"}}]}""",
            await running);
        Assert.True(patience.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task A_request_of_a_disconnected_client_is_abandoned()
    {
        using var client = new CancellationTokenSource();
        var patience = new Patience();
        var zoo = new TestExecutor(PatientSchema).With(patience);
        var running = zoo.ExecuteAsync(zoo.Request("{ wait }"), client.Token);
        await patience.Begun.Task;

        await client.CancelAsync();

        Assert.Equal("""{"errors":[{"message":"The request was cancelled.","extensions":{"code":"HC0049"}}]}""", await running);
    }

    [Theory]
    [InlineData(900, "{\"data\":")]
    [InlineData(15_000, "{")]
    [InlineData(50_000, "{\"errors\":")]
    public async Task Fields_nested_beyond_the_stack_are_an_error(int depth, string beginning)
    {
        var parser = new ParserOptions { MaxAllowedFields = int.MaxValue, MaxAllowedNodes = int.MaxValue, MaxAllowedTokens = int.MaxValue };
        var zoo = new TestExecutor(TestExecutor.Zoo, new RequestExecutorOptions { ParserOptions = parser })
        {
            Validation = { MaxAllowedFragmentSpreads = int.MaxValue, MaxAllowedExecutionDepth = int.MaxValue },
        }.With(new Keeper());
        var document = new StringBuilder("{ loop { ...F0 } }");
        for (var index = 0; index < depth; index++)
            document.Append(CultureInfo.InvariantCulture, $" fragment F{index} on Loop {{ next {{ ...F{index + 1} }} }}");

        document.Append(CultureInfo.InvariantCulture, $" fragment F{depth} on Loop {{ __typename }}");

        Assert.StartsWith(beginning, await zoo.ExecuteAsync(document.ToString()), StringComparison.Ordinal);
    }

    private static Schema PatientSchema { get; } = SchemaBuilder.New().AddQueryType().AddType(typeof(PatientQueries)).Create();

    /// <summary>Never completes, not even when cancelled.</summary>
    public sealed class Patience
    {
        public TaskCompletionSource Begun { get; } = new();

        public CancellationToken Token { get; set; }
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class PatientQueries
    {
        public static async Task<string> GetWaitAsync(Patience patience, CancellationToken cancellationToken)
        {
            patience.Token = cancellationToken;
            patience.Begun.SetResult();
            await new TaskCompletionSource().Task;
            return "";
        }
    }
}
