using SessionGraph.GraphQL.Tests.Execution;

namespace SessionGraph.GraphQL.Tests.Relay;

public class NodeExecutionTests
{
    [Fact]
    public async Task Cached_documents_are_found_again()
    {
        var quiz = Ids.Of("QuizSession:42");
        Assert.Equal(
            $$$$"""{"data":{"session":{"__typename":"QuizSession","id":"{{{{quiz}}}}"},"node":{"id":"{{{{quiz}}}}","roomId":null,"spareRoomIds":[]}}}""",
            await ExecuteAsync($$"""
                query ($id: ID!) {
                  session(id: "{{Ids.Of("PathSession:42")}}") { __typename id }
                  node(id: $id) { id ... on QuizSession { roomId spareRoomIds } }
                }
                """,
                $"{{ id: \"{quiz}\" }}"));
    }

    [Fact]
    public async Task Keys_in_lists_and_input_objects_are_decoded()
    {
        var room = Ids.Of("Room", Guid.Empty);
        var response = await ExecuteAsync(
            $$"""query ($session: ID!) { rooms(ids: ["{{room}}", "{{room}}"], find: { session: $session, room: "{{room}}" }) { id name } }""",
            $"{{ session: \"{Ids.Of("QuizSession:7")}\" }}");
        var item = $$"""{"id":"{{room}}","name":"FindInput { Session = 7, Room = 00000000-0000-0000-0000-000000000000 }"}""";
        Assert.Equal("{\"data\":{\"rooms\":[" + item + "," + item + "]}}", response);
    }

    [Fact]
    public async Task An_item_with_a_malformed_id_is_null_and_the_others_are_there()
    {
        var response = await ExecuteAsync($$"""{ nodes(ids: ["?", "{{Ids.Of("QuizSession:1")}}", "{{Ids.Of("QuizSession:100")}}"]) { __typename } }""");
        Assert.Contains("\"path\":[\"nodes\",0]", response, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"NODE_ID_INVALID_FORMAT\"", response, StringComparison.Ordinal);
        Assert.Contains("\"data\":{\"nodes\":[null,{\"__typename\":\"QuizSession\"},null]}", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_of_another_type_is_an_error_that_reaches_the_client()
    {
        var response = await ExecuteAsync($$"""{ quiz(id: "{{Ids.Of("PathSession:1")}}") { id } }""");
        Assert.Contains("does not match the expected type name `QuizSession`", response, StringComparison.Ordinal);
        Assert.Contains("NODE_ID_TYPE_MISMATCH", response, StringComparison.Ordinal);
    }

    private static Task<string> ExecuteAsync(string document, string? variables = null)
        => new TestExecutor(Ids.Nodes).ExecuteAsync(document, variables);
}
