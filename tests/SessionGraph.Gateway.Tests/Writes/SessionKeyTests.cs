using System.Text.Json.Nodes;
using SessionGraph.Gateway.Tests.Writes.OptionalFields;

namespace SessionGraph.Gateway.Tests.Writes;

/// <summary>A session is created under its provider's own id, and found by it wherever a mutation takes a global id.</summary>
public sealed class SessionKeyTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private const string Upper = "3C90C3CC-0D44-4B50-8888-8DD2573605A";

    private readonly TestGateway _gateway = shared.Gateway;

    /// <summary>The type, an id as a client may write it, and as it is kept.</summary>
    public static TheoryData<string, string, string> Ids => new()
    {
        { "SessionSetup", Upper + "1", Upper.ToLowerInvariant() + "1" },
        { "AcademicSession", "week 7", "week 7" },
        { "QuizSession", Upper + "2", Upper.ToLowerInvariant() + "2" },
        { "CourseSession", "47834600001955302300", "47834600001955302300" },
        { "PathSession", "6282C4F01B7E4D0012A9F3AA", "6282c4f01b7e4d0012a9f3aa" },
    };

    public static TheoryData<string, string, string> Malformed => new()
    {
        { "SessionSetup", "InvalidSessionSetupError", "3c90c3cc" },
        { "AcademicSession", "InvalidAcademicSessionError", " " },
        { "QuizSession", "InvalidQuizSessionError", "{3c90c3cc-0d44-4b50-8888-8dd25736052a}" },
        { "CourseSession", "CourseSessionParameterError", "4783460000195530x3" },
        { "PathSession", "InvalidPathSessionError", "6282c4f01b7e4d0012a9f3" },
    };

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_session_is_created_changed_and_deleted_by_its_own_id(string type, string given, string kept)
    {
        var key = new JsonObject { ["externalId"] = given };

        var created = await SendAsync($"create{type}", type, Create(type, given));
        var updated = await SendAsync($"update{type}", type, With(Records.Least($"update{type}").ToJson()!, "key", key));
        var deleted = await SendAsync($"delete{type}", type, new JsonObject { ["key"] = key.DeepClone() });

        Assert.Equal(kept, (string?)created["externalId"]);
        Assert.Equal((string?)created["id"], (string?)updated["id"]);
        Assert.Equal((string?)created["id"], (string?)deleted["id"]);
        Assert.Equal("DELETED", (string?)deleted["status"]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_session_is_read_by_its_own_id(string type, string given, string kept)
    {
        const string Query = "query($key: ExternalKeyInput) { session(key: $key) { id externalId } }";
        (given, kept) = (given[..^1] + "8", kept[..^1] + "8");
        var created = await SendAsync($"create{type}", type, Create(type, given));
        var connection = (string?)created["connection"];

        var found = (await _gateway.DataAsync(Query, new { key = new { connection, externalId = given } }))["session"]!;
        var ofNoConnection = (await _gateway.DataAsync(Query, new { key = new { connection = "nowhere", externalId = given } }))["session"];
        var unnamed = await _gateway.SendAsync(Query, new { key = new { externalId = given } });

        Assert.Equal(((string?)created["id"], kept), ((string?)found["id"], (string?)found["externalId"]));
        Assert.Null(ofNoConnection);
        Assert.Equal("CONNECTION_REQUIRED", (string?)Assert.Single(unnamed["errors"]!.AsArray())!["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_session_is_cancelled_by_its_own_id()
    {
        var created = await SendAsync("createQuizSession", "QuizSession", new JsonObject { ["personId"] = 1 });

        var cancelled = await SendAsync(
            "cancelQuizSession", "QuizSession", new JsonObject { ["key"] = new JsonObject { ["externalId"] = (string?)created["externalId"] } });

        Assert.Equal(((string?)created["id"], "CANCELLED"), ((string?)cancelled["id"], (string?)cancelled["status"]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_id_that_is_taken_is_refused(string type, string given, string kept)
    {
        // As it is kept: only UUIDs are the same in either case.
        given = given[..^1] + "9";
        kept = kept[..^1] + "9";
        await SendAsync($"create{type}", type, Create(type, given));

        var payload = await _gateway.MutateAsync($"create{type}", "", Create(type, kept));

        var error = Assert.Single(payload["errors"]!.AsArray())!;
        Assert.Equal(
            ("ExternalIdTakenError", type is "AcademicSession" ? "sourcedId" : "externalId"),
            ((string?)error["__typename"], (string?)error["field"]));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task An_id_of_another_form_is_refused(string type, string error, string given)
    {
        var payload = await _gateway.MutateAsync($"create{type}", "", Create(type, given));

        Assert.Equal([error], payload["errors"]!.AsArray().Select(each => (string?)each!["__typename"]));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task An_id_that_is_not_there_is_not_found(string type, string error, string given)
    {
        Assert.NotEmpty(error);
        foreach (var id in (string[])[given, "00000000-0000-0000-0000-000000000000"])
        {
            var payload = await _gateway.MutateAsync(
                $"delete{type}", "", new JsonObject { ["key"] = new JsonObject { ["externalId"] = id } });

            var notFound = Assert.Single(payload["errors"]!.AsArray())!;
            Assert.Equal(($"{type}NotFoundError", "key"), ((string?)notFound["__typename"], (string?)notFound["field"]));
            Assert.Contains($"the external id '{id}'", (string?)notFound["message"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("id: null, key: null")]
    [InlineData("id: \"{id}\", key: { externalId: \"x\" }")]
    public async Task A_session_must_be_named_in_exactly_one_way(string input)
    {
        input = input.Replace("{id}", TestGateway.Id("QuizSession", 1), StringComparison.Ordinal);
        foreach (var mutation in (string[])["updateQuizSession", "cancelQuizSession", "deleteQuizSession"])
        {
            var response = await _gateway.SendAsync($"mutation {{ {mutation}(input: {{ {input} }}) {{ quizSession {{ id }} }} }}");

            var error = Assert.Single(response["errors"]!.AsArray())!;
            Assert.Equal("ID_OR_KEY_REQUIRED", (string?)error["extensions"]!["code"]);
            Assert.Null(response["data"]![mutation]);
        }

        var read = await _gateway.SendAsync(input is "" ? "{ session { id } }" : $"{{ session({input}) {{ id }} }}");
        Assert.Equal("ID_OR_KEY_REQUIRED", (string?)Assert.Single(read["errors"]!.AsArray())!["extensions"]!["code"]);
    }

    private async Task<JsonNode> SendAsync(string mutation, string type, JsonNode input)
    {
        var payload = Payload(type);
        var result = await _gateway.MutateAsync(mutation, $"{payload} {{ id connection externalId status }}", input);
        Assert.Null(result["errors"]);
        return result[payload]!;
    }

    private static JsonNode Create(string type, string externalId)
        => With(Records.Least($"create{type}").ToJson()!, type is "AcademicSession" ? "sourcedId" : "externalId", externalId);

    private static JsonNode With(JsonNode input, string field, JsonNode value)
    {
        input[field] = value;
        return input;
    }

    private static string Payload(string type) => char.ToLowerInvariant(type[0]) + type[1..];
}
