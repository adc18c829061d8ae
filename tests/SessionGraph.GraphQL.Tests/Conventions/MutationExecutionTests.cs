using SessionGraph.GraphQL.Tests.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Conventions;

public class MutationExecutionTests
{
    private static readonly Schema s_schema = TicketMutations.Builder.AddErrorInterfaceType<ITicketError>().Create();

    [Fact]
    public async Task A_mutation_that_succeeds_has_a_result_and_no_errors() => Assert.Equal(
        $$$$"""{"data":{"closeTicket":{"ticket":{"id":"{{{{Relay.Ids.Of("Ticket:1")}}}}","title":"old any 1"},"errors":null},"countTickets":{"int":3}}}""",
        await ExecuteAsync(
            "mutation ($input: CloseTicketInput!) { closeTicket(input: $input) { ticket { id title } errors { __typename } } countTickets { int } }",
            $"{{ input: {{ id: \"{Relay.Ids.Of("Ticket:1")}\", reason: \"old\" }} }}"));

    [Fact]
    public async Task A_mutation_that_fails_as_declared_has_errors_and_no_result() => Assert.Equal(
        $$$$"""
        {"data":{"closeTicket":{"ticket":null,"errors":[{"__typename":"ConflictError","message":"Another was faster.","code":"conflict"},
        {"__typename":"TicketNotFoundError","message":"There is no ticket 4.","code":"not_found","ticketId":"{{{{Relay.Ids.Of("Ticket:4")}}}}"}]}}}
        """.ReplaceLineEndings(""),
        await ExecuteAsync($$"""
            mutation {
              closeTicket(input: { id: "{{Relay.Ids.Of("Ticket:4")}}" }) {
                ticket { id }
                errors { __typename ... on Error { message code } ... on TicketNotFoundError { ticketId } }
              }
            }
            """));

    [Fact]
    public async Task Absent_is_not_null()
    {
        var id = Relay.Ids.Of("Ticket:7");
        Assert.Equal(
            """{"data":{"absent":{"ticket":{"title":"as it was"}},"given":{"ticket":{"title":null}}}}""",
            await ExecuteAsync($$"""
                mutation {
                  absent: renameTicket(input: { id: "{{id}}" }) { ticket { title } }
                  given: renameTicket(input: { id: "{{id}}", title: null }) { ticket { title } }
                }
                """));
    }

    [Fact]
    public async Task Any_other_exception_is_masked()
    {
        var executor = new TestExecutor(s_schema);
        var response = await executor.ExecuteAsync(
            $$"""mutation { closeTicket(input: { id: "{{Relay.Ids.Of("Ticket:6")}}" }) { errors { __typename } } }""");
        Assert.Contains("Unexpected Execution Error", response, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", response, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(Assert.Single(executor.Logged).Exception);
    }

    private static Task<string> ExecuteAsync(string document, string? variables = null)
        => new TestExecutor(s_schema).ExecuteAsync(document, variables);
}
