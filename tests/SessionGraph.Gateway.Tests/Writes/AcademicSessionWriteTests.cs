using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Writes;

public sealed class AcademicSessionWriteTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private const string Fields =
        "academicSession { id sourcedId title type startDate endDate lastDay schoolYear metadata status providerStatus startsAt endsAt "
        + "org { sourcedId } parent { sourcedId } children { nodes { sourcedId } } version }";

    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task A_whole_record_is_created_and_replaced()
    {
        var created = await CreateAsync(new { metadata = new { tags = new[] { "a", "b" }, nested = new { deep = 1.5 } } });
        Assert.Equal("ext:examWeek", (string?)created["type"]);
        Assert.Equal("{\"tags\":[\"a\",\"b\"],\"nested\":{\"deep\":1.5}}", created["metadata"]!.ToJsonString());

        var payload = await _gateway.MutateAsync("updateAcademicSession", Fields, Record(new { id = (string?)created["id"], title = "Renamed" }));

        var session = payload["academicSession"]!;
        Assert.Equal("Renamed", (string?)session["title"]);
        Assert.Null(session["metadata"]);
        Assert.Equal("2026", (string?)session["schoolYear"]);
        Assert.Equal(2, (int?)session["version"]);
    }

    [Fact]
    public async Task Dates_stay_dates_and_the_end_is_exclusive()
    {
        var created = await CreateAsync(new { startDate = "2026-03-29", endDate = "2026-10-25" });

        Assert.Equal("2026-03-29", (string?)created["startDate"]);
        Assert.Equal("2026-10-25", (string?)created["endDate"]);
        Assert.Equal("2026-10-24", (string?)created["lastDay"]);
        Assert.Equal("2026-03-29T00:00:00.000Z", (string?)created["startsAt"]);
        Assert.Equal("2026-10-25T00:00:00.000Z", (string?)created["endsAt"]);
    }

    [Fact]
    public async Task Parent_and_children_are_linked_in_the_graph()
    {
        var child = await CreateAsync(new { });
        var parent = await CreateAsync(new { children = new[] { new { sourcedId = (string?)child["sourcedId"] } } });

        Assert.Equal((string?)child["sourcedId"], (string?)parent["children"]!["nodes"]![0]!["sourcedId"]);
        var read = await _gateway.DataAsync(
            "query($id: ID!) { session(id: $id) { ... on AcademicSession { parent { id } } } }", new { id = (string?)child["id"] });
        Assert.Equal((string?)parent["id"], (string?)read["session"]!["parent"]!["id"]);
    }

    [Fact]
    public async Task A_delete_is_soft()
    {
        var created = await CreateAsync(new { });

        var payload = await _gateway.MutateAsync("deleteAcademicSession", Fields, new { id = (string?)created["id"] });

        Assert.Equal("DELETED", (string?)payload["academicSession"]!["status"]);
        var read = await _gateway.DataAsync("query($id: ID!) { session(id: $id) { providerStatus } }", new { id = (string?)created["id"] });
        Assert.Equal("tobedeleted", (string?)read["session"]!["providerStatus"]);
    }

    [Fact]
    public async Task An_unknown_id_is_not_found_rather_than_created()
        => await _gateway.RejectAsync(
            "updateAcademicSession",
            Record(new { id = TestGateway.Id("AcademicSession", 999_999) }),
            "AcademicSessionNotFoundError",
            "unknownobject");

    [Theory]
    [InlineData("type", "\"holiday\"", "InvalidAcademicSessionError", "invaliddata")]
    [InlineData("type", "\"ext:\"", "InvalidAcademicSessionError", "invaliddata")]
    [InlineData("schoolYear", "\"26\"", "InvalidAcademicSessionError", "invaliddata")]
    [InlineData("endDate", "\"2026-01-01\"", "InvalidAcademicSessionError", "invaliddata")]
    [InlineData("metadata", "[1]", "InvalidAcademicSessionError", "invaliddata")]
    [InlineData("org", "{\"sourcedId\":\"nowhere\"}", "OneRosterReferenceNotFoundError", "unknownobject")]
    [InlineData("parent", "{\"sourcedId\":\"nowhere\"}", "OneRosterReferenceNotFoundError", "unknownobject")]
    [InlineData("children", "[{\"sourcedId\":\"nowhere\"}]", "OneRosterReferenceNotFoundError", "unknownobject")]
    [InlineData("sourcedId", "\"3c90c3cc-0d44-4b50-8888-8dd25736052a\"", "ExternalIdTakenError", "invaliddata")]
    public async Task A_record_that_breaks_a_rule_is_refused(string field, string value, string errorType, string code)
    {
        var record = Record(new { startDate = "2026-01-01" });
        record[field] = JsonNode.Parse(value);

        await _gateway.RejectAsync("createAcademicSession", record, errorType, code);
    }

    [Fact]
    public async Task A_session_cannot_be_its_own_ancestor()
    {
        var parent = await CreateAsync(new { });
        var child = await CreateAsync(new { parent = new { sourcedId = (string?)parent["sourcedId"] } });

        var record = Record(new { id = (string?)parent["id"], parent = new { sourcedId = (string?)child["sourcedId"] } });
        await _gateway.RejectAsync("updateAcademicSession", record, "InvalidAcademicSessionError", "invaliddata");
    }

    [Fact]
    public async Task The_organisation_is_required()
    {
        var record = Record(new { });
        record.Remove("org");

        var response = await _gateway.SendAsync(
            "mutation($input: CreateAcademicSessionInput!) { createAcademicSession(input: $input) { academicSession { id } } }",
            new { input = record });

        Assert.Contains("org", response["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private async Task<JsonNode> CreateAsync(object changes)
    {
        var payload = await _gateway.MutateAsync("createAcademicSession", Fields, Record(changes));
        Assert.Null(payload["errors"]);
        return payload["academicSession"]!;
    }

    private static JsonObject Record(object changes)
    {
        var record = new JsonObject
        {
            ["title"] = "Exam week",
            ["startDate"] = "2026-06-01",
            ["endDate"] = "2026-06-08",
            ["type"] = "ext:examWeek",
            ["schoolYear"] = "2026",
            ["org"] = new JsonObject { ["sourcedId"] = "org-alpha" },
        };
        foreach (var (key, value) in System.Text.Json.JsonSerializer.SerializeToNode(changes)!.AsObject())
            record[key] = value?.DeepClone();

        return record;
    }
}
