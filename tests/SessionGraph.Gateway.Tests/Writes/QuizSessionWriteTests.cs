using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Writes;

public sealed class QuizSessionWriteTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private const string Fields = "quizSession { id externalId name title status providerStatus personId person { name } score expiresAt version }";
    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task A_session_is_created_for_a_person()
    {
        var session = await CreateAsync(new { personId = 1, expiresAt = "2026-12-31T23:59:59+01:00" });

        Assert.Equal(1, (int?)session["personId"]);
        Assert.Equal("Robin Castillo", (string?)session["person"]!["name"]);
        Assert.Equal("2026-12-31T22:59:59.000Z", (string?)session["expiresAt"]);
        Assert.Equal("open", (string?)session["providerStatus"]);
        Assert.Equal("ACTIVE", (string?)session["status"]);
    }

    [Fact]
    public async Task Absent_leaves_null_clears_and_a_value_sets()
    {
        var created = await CreateAsync(new { personId = 1, expiresAt = "2026-12-31T00:00:00Z" });
        var id = (string?)created["id"];

        var named = (await _gateway.MutateAsync("updateQuizSession", Fields, new { id, name = "Algebra", score = 12.5 }))["quizSession"]!;
        Assert.Equal(("Algebra", "Algebra", 12.5), ((string?)named["name"], (string?)named["title"], (double?)named["score"]));
        Assert.Equal("2026-12-31T00:00:00.000Z", (string?)named["expiresAt"]);

        var cleared = (await _gateway.MutateAsync("updateQuizSession", Fields, new { id, expiresAt = (string?)null }))["quizSession"]!;
        Assert.Null(cleared["expiresAt"]);
        Assert.Equal("Algebra", (string?)cleared["name"]);
    }

    [Fact]
    public async Task An_omitted_variable_is_absent_and_not_null()
    {
        var created = await CreateAsync(new { personId = 1, expiresAt = "2026-12-31T00:00:00Z" });

        var data = await _gateway.DataAsync(
            "mutation($id: ID!, $expiresAt: DateTime) { updateQuizSession(input: { id: $id, name: \"x\", expiresAt: $expiresAt }) "
            + "{ quizSession { expiresAt } } }",
            new { id = (string?)created["id"] });

        Assert.Equal("2026-12-31T00:00:00.000Z", (string?)data["updateQuizSession"]!["quizSession"]!["expiresAt"]);
    }

    [Fact]
    public async Task A_patch_of_nothing_changes_nothing()
    {
        var created = await CreateAsync(new { personId = 1 });

        var payload = await _gateway.MutateAsync("updateQuizSession", Fields, new { id = (string?)created["id"] });

        Assert.Equal(1, (int?)payload["quizSession"]!["version"]);
    }

    [Fact]
    public async Task Cancelling_and_deleting_are_different_verbs()
    {
        var created = await CreateAsync(new { personId = 1 });
        var id = (string?)created["id"];

        var cancelled = await _gateway.MutateAsync("cancelQuizSession", Fields, new { id, expectedVersion = 1 });
        Assert.Equal("CANCELLED", (string?)cancelled["quizSession"]!["status"]);
        await _gateway.RejectAsync(
            "cancelQuizSession", new { id }, "QuizSessionAlreadyCancelledError", "Verse::Error::ValidationFailed");

        var deleted = await _gateway.MutateAsync("deleteQuizSession", Fields, new { id });
        Assert.Equal("DELETED", (string?)deleted["quizSession"]!["status"]);
        Assert.Null((await _gateway.DataAsync("query($id: ID!) { session(id: $id) { id } }", new { id }))["session"]);
    }

    [Theory]
    [InlineData("{\"personId\":424242}", "PersonNotFoundError", "Verse::Error::ValidationFailed")]
    public async Task A_session_of_nobody_is_refused(string input, string errorType, string code)
        => await _gateway.RejectAsync("createQuizSession", JsonNode.Parse(input)!, errorType, code);

    [Theory]
    [InlineData("status", "null", "InvalidQuizSessionError", "Verse::Error::ValidationFailed")]
    [InlineData("status", "\"cancelled\"", "InvalidQuizSessionError", "Verse::Error::ValidationFailed")]
    [InlineData("personId", "null", "InvalidQuizSessionError", "Verse::Error::ValidationFailed")]
    [InlineData("personId", "424242", "PersonNotFoundError", "Verse::Error::ValidationFailed")]
    [InlineData("expectedVersion", "7", "ConflictError", "CONFLICT")]
    public async Task A_patch_that_breaks_a_rule_is_refused(string field, string value, string errorType, string code)
    {
        var created = await CreateAsync(new { personId = 1 });
        var input = new JsonObject { ["id"] = (string?)created["id"], ["name"] = "x", [field] = JsonNode.Parse(value) };

        await _gateway.RejectAsync("updateQuizSession", input, errorType, code);
    }

    [Theory]
    [InlineData("updateQuizSession")]
    [InlineData("cancelQuizSession")]
    [InlineData("deleteQuizSession")]
    public async Task An_unknown_session_is_not_found(string mutation)
        => await _gateway.RejectAsync(
            mutation,
            new { id = TestGateway.Id("QuizSession", 999_999) },
            "QuizSessionNotFoundError",
            "Verse::Error::RecordNotFound");

    [Fact]
    public async Task An_instant_without_an_offset_is_refused()
    {
        var response = await _gateway.SendAsync(
            "mutation { createQuizSession(input: { personId: 1, expiresAt: \"2026-01-01T00:00:00\" }) { quizSession { id } } }");

        Assert.NotNull(response["errors"]);
    }

    private async Task<JsonNode> CreateAsync(object input)
    {
        var payload = await _gateway.MutateAsync("createQuizSession", Fields, input);
        Assert.Null(payload["errors"]);
        return payload["quizSession"]!;
    }
}
