namespace SessionGraph.Gateway.Tests.Writes;

public sealed class SeveralMutationsTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task A_fault_of_one_field_leaves_what_the_others_did_in_the_data()
    {
        var response = await _gateway.SendAsync(
            """
            mutation($id: ID!, $person: Int!) {
              first: createQuizSession(input: { personId: $person }) { quizSession { status } errors { __typename } }
              second: cancelQuizSession(input: { id: $id }) { quizSession { id } errors { __typename } }
              third: createQuizSession(input: { personId: $person }) { quizSession { status } errors { __typename } }
            }
            """,
            new { id = "malformed", person = 1 });

        Assert.Equal(
            """{"first":{"quizSession":{"status":"ACTIVE"},"errors":null},"second":null,"third":{"quizSession":{"status":"ACTIVE"},"errors":null}}""",
            response["data"]!.ToJsonString());
        Assert.Equal("""["second"]""", Assert.Single(response["errors"]!.AsArray())!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task A_malformed_id_that_is_written_out_leaves_what_the_others_did_in_the_data()
    {
        var response = await _gateway.SendAsync(
            """
            mutation {
              first: createQuizSession(input: { personId: 1 }) { quizSession { status } }
              second: cancelQuizSession(input: { id: "malformed" }) { quizSession { id } }
            }
            """);

        Assert.Equal("ACTIVE", (string?)response["data"]!["first"]!["quizSession"]!["status"]);
        Assert.Null(response["data"]!["second"]);
        Assert.Equal("""["second"]""", Assert.Single(response["errors"]!.AsArray())!["path"]!.ToJsonString());
    }
}
