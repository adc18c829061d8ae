using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Writes;

public sealed class PathSessionWriteTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private const string Fields =
        "pathSession { id sessionName startDate endDate pathId path { name } sessionOwnerGroup ownerGroup { name } instructorsMails "
        + "instructors { mail name } sessionAdditionalInformation status version }";

    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task A_session_without_instructors_gets_the_platform_owner()
    {
        foreach (var input in (JsonObject[])[Input(), Input("instructorsMails", "[]")])
        {
            var session = await CreateAsync(input);

            Assert.Equal("owner@360company.example", (string?)Assert.Single(session["instructorsMails"]!.AsArray()));
            Assert.Equal("New Manager Path", (string?)session["path"]!["name"]);
            Assert.Equal("Whole Company", (string?)session["ownerGroup"]!["name"]);
            Assert.Equal("2022-05-16T22:00:00.000Z", (string?)session["startDate"]);
            Assert.Null(session["endDate"]);
        }
    }

    [Theory]
    [InlineData("pathId", "\"ffffffffffffffffffffffff\"", "PathNotFoundError", "path_not_found")]
    [InlineData("pathId", null, "PathNotFoundError", "path_not_found")]
    [InlineData("pathId", "\"nonsense\"", "PathNotFoundError", "path_not_found")]
    [InlineData("sessionName", "\"\"", "InvalidSessionNameError", "invalid_session_name")]
    [InlineData("sessionName", "null", "InvalidSessionNameError", "invalid_session_name")]
    [InlineData("startDate", "\"2022-05-16\"", "InvalidStartDateError", "invalid_start_date")]
    [InlineData("startDate", "\"2022-05-16T22:00:00\"", "InvalidStartDateError", "invalid_start_date")]
    [InlineData("startDate", "null", "InvalidStartDateError", "invalid_start_date")]
    [InlineData("endDate", "\"tomorrow\"", "InvalidEndDateError", "invalid_end_date")]
    [InlineData("endDate", "\"2021-05-16T22:00:00Z\"", "InvalidEndDateError", "invalid_end_date")]
    [InlineData("sessionOwnerGroup", "null", "InvalidSessionOwnerGroupError", "invalid_session_owner_group")]
    [InlineData("sessionOwnerGroup", "\"\"", "InvalidSessionOwnerGroupError", "invalid_session_owner_group")]
    [InlineData("sessionOwnerGroup", "\"ffffffffffffffffffffffff\"", "SessionOwnerGroupNotFoundError", "session_owner_group_not_found")]
    [InlineData("instructorsMails", "null", "InvalidInstructorsError", "invalid_instructors")]
    [InlineData("instructorsMails", "[\"no mail\"]", "InvalidInstructorsError", "invalid_instructors")]
    [InlineData("instructorsMails", "[null]", "InvalidInstructorsError", "invalid_instructors")]
    [InlineData("instructorsMails", "[\"nobody@360company.example\"]", "InstructorsNotFoundError", "instructors_not_found")]
    public async Task Each_row_of_the_providers_error_table_is_a_typed_error(string field, string? value, string errorType, string code)
        => await _gateway.RejectAsync("createPathSession", Input(field, value), errorType, code);

    [Fact]
    public async Task A_patch_leaves_what_is_absent_and_clears_what_may_be_empty()
    {
        var created = await CreateAsync(Input("endDate", "\"2030-01-01T00:00:00Z\""));
        var id = (string?)created["id"];

        var renamed = (await _gateway.MutateAsync("updatePathSession", Fields, new { id, sessionName = "Renamed" }))["pathSession"]!;
        Assert.Equal(("Renamed", "2030-01-01T00:00:00.000Z"), ((string?)renamed["sessionName"], (string?)renamed["endDate"]));

        var opened = (await _gateway.MutateAsync("updatePathSession", Fields, new { id, endDate = (string?)null }))["pathSession"]!;
        Assert.Null(opened["endDate"]);

        await _gateway.RejectAsync(
            "updatePathSession", new { id, sessionName = (string?)null }, "InvalidSessionNameError", "invalid_session_name");
        await _gateway.RejectAsync("updatePathSession", new { id, sessionName = "x", expectedVersion = 1 }, "ConflictError", "CONFLICT");
    }

    [Fact]
    public async Task A_deleted_session_is_gone()
    {
        var created = await CreateAsync(Input());
        var id = (string?)created["id"];

        await _gateway.MutateAsync("deletePathSession", Fields, new { id });

        await _gateway.RejectAsync("deletePathSession", new { id }, "PathSessionNotFoundError", "session_not_found");
        await _gateway.RejectAsync("updatePathSession", new { id, sessionName = "x" }, "PathSessionNotFoundError", "session_not_found");
    }

    private async Task<JsonNode> CreateAsync(JsonObject input)
    {
        var payload = await _gateway.MutateAsync("createPathSession", Fields, input);
        Assert.True(payload["errors"] is null, payload.ToJsonString());
        return payload["pathSession"]!;
    }

    /// <summary>An example; a field is replaced by the JSON given, or taken out where that is null.</summary>
    private static JsonObject Input(string? field = null, string? json = null)
    {
        var input = new JsonObject
        {
            ["pathId"] = "5f1a8c0e9d3b2a0012e4c7a1",
            ["sessionName"] = "New Managers",
            ["startDate"] = "2022-05-16T22:00:00.000Z",
            ["sessionOwnerGroup"] = "5e8f7d6c5b4a39281706f5e4",
            ["sessionAdditionalInformation"] = "Registration 2022-0516",
        };
        if (field is not null)
        {
            if (json is null)
                input.Remove(field);
            else
                input[field] = JsonNode.Parse(json);
        }

        return input;
    }
}
