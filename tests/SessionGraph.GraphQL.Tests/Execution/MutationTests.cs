using Microsoft.Extensions.Time.Testing;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Execution;

public sealed class MutationTests
{
    private readonly Keeper _keeper = new();
    private readonly TestExecutor _zoo;

    public MutationTests() => _zoo = new TestExecutor(TestExecutor.Zoo).With(_keeper);

    [Fact]
    public async Task Root_fields_run_one_after_another_each_to_its_end()
    {
        var response = await _zoo.ExecuteAsync("mutation { a: add(number: 1) { counter calls } b: add(number: 2) { counter } }");

        Assert.Equal("""{"data":{"a":{"counter":1,"calls":["begin 1","end 1"]},"b":{"counter":3}}}""", response);
        Assert.Equal(["begin 1", "end 1", "begin 2", "end 2"], _keeper.Calls);
    }

    [Fact]
    public async Task Mutations_after_a_null_that_propagated_to_the_root_do_not_run()
    {
        var response = await _zoo.ExecuteAsync("mutation { add(number: 1) { counter } fail later: add(number: 2) { counter } }");

        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":39}],"path":["fail"],"extensions":{"code":"HC0018"}}],"data":null}""",
            response);
        Assert.Equal(["begin 1", "end 1", "fail"], _keeper.Calls);
    }

    [Fact]
    public async Task After_an_error_in_the_middle_the_rest_runs_all_the_same()
    {
        var response = await _zoo.ExecuteAsync(
            "mutation { a: add(number: 1) { counter } refuse b: add(number: 2) { counter } again: refuse ...C } "
                + "fragment C on Mutation { b: add(number: 2) { calls } c: add(number: 4) { counter } }");

        Assert.Equal(
            """{"errors":[{"message":"Refused.","locations":[{"line":1,"column":42}],"path":["refuse"]},{"message":"Refused.","locations":[{"line":1,"column":79}],"path":["again"]}],"data":{"a":{"counter":1},"refuse":null,"b":{"counter":3,"calls":["begin 1","end 1","refuse","begin 2","end 2"]},"again":null,"c":{"counter":7}}}""",
            response);
        Assert.Equal(["begin 1", "end 1", "refuse", "begin 2", "end 2", "refuse", "begin 4", "end 4"], _keeper.Calls);
    }

    [Fact]
    public async Task Root_fields_run_in_the_order_in_which_they_are_included()
    {
        await _zoo.ExecuteAsync(
            "mutation($no: Boolean!) { a: add(number: 1) @include(if: $no) { counter } "
                + "b: add(number: 2) { counter } a: add(number: 1) { counter } }",
            "{no: false}");

        Assert.Equal(["begin 2", "end 2", "begin 1", "end 1"], _keeper.Calls);
    }

    [Fact]
    public async Task An_error_points_to_the_first_field_that_is_included()
        => Assert.Contains(
            "\"column\":56",
            await _zoo.ExecuteAsync("mutation($no: Boolean!) { fail @include(if: $no) ... { fail } }", "{no: false}"),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_skipped_root_field_does_not_run()
    {
        Assert.Equal(
            """{"data":{"add":{"counter":1}}}""",
            await _zoo.ExecuteAsync("mutation($no: Boolean!) { fail @include(if: $no) add(number: 1) { counter } }", "{no: false}"));
        Assert.DoesNotContain("fail", _keeper.Calls);
    }

    [Fact]
    public async Task A_timeout_leaves_the_data_of_the_fields_before_and_executes_none_after()
    {
        var clock = new FakeTimeProvider();
        var patience = new RequestTests.Patience();
        var executor = new TestExecutor(PatientSchema, new RequestExecutorOptions { TimeProvider = clock }).With(_keeper).With(patience);
        var running = executor.ExecuteAsync("mutation { a: count wait b: count }");
        await patience.Begun.Task;

        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(
            """{"errors":[{"message":"The request exceeded the configured timeout of `00:00:30`. The field had started. Read the data again to see its effect.","locations":[{"line":1,"column":21}],"path":["wait"],"extensions":{"code":"HC0045"}},{"message":"The request exceeded the configured timeout of `00:00:30`. The field was not executed.","locations":[{"line":1,"column":26}],"path":["b"],"extensions":{"code":"HC0045"}}],"data":{"a":1,"wait":null,"b":null}}""",
            await running);
        Assert.Equal(1, _keeper.Counter);
    }

    [Fact]
    public async Task A_result_that_gets_too_large_leaves_the_data_of_the_fields_before()
    {
        var executor = new TestExecutor(PatientSchema, new RequestExecutorOptions { MaxAllowedResponseSize = 20 }).With(_keeper);

        var response = ExecutedResponse.Parse(await executor.ExecuteAsync("mutation { a: count b: long c: count d: count }"));

        Assert.Equal("""{"a":1,"b":null,"c":null,"d":null}""", response.Data);
        Assert.Equal(["b", "c", "d"], response.ErrorPaths);
        Assert.EndsWith("The field had started. Read the data again to see its effect.", response.Messages[0], StringComparison.Ordinal);
        Assert.EndsWith("The field was not executed.", response.Messages[1], StringComparison.Ordinal);
        Assert.Equal(1, _keeper.Counter);
    }

    private static Schema PatientSchema { get; } = SchemaBuilder.New()
        .AddQueryType()
        .AddMutationType()
        .AddTypes(typeof(RequestTests.PatientQueries), typeof(PatientMutations))
        .Create();

    [ExtendObjectType(OperationTypeNames.Mutation)]
    public static class PatientMutations
    {
        public static int? Count(Keeper keeper) => ++keeper.Counter;

        public static string? Long() => new('a', 20);

        public static async Task<string?> WaitAsync(RequestTests.Patience patience, CancellationToken cancellationToken)
            => await RequestTests.PatientQueries.GetWaitAsync(patience, cancellationToken);
    }
}
