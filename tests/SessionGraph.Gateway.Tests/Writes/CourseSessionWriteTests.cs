using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Writes;

public sealed class CourseSessionWriteTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private const string Fields =
        "courseSession { id name type date startTime endTime startsAt endsAt description roomId lockUntil gradeCategoryId moduleId trainerErecno "
        + "trainer { name } room { name } gradeCategory { name } module { name batch { name course { name } } } "
        + "totalLearnersCount presentLearnersCount resources isLocked isSessionCompleted canUserEdit canUserDelete status version }";

    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task The_providers_example_is_created_with_its_derived_fields()
    {
        var session = await CreateAsync(new { });

        Assert.Equal("CLASSROOM", (string?)session["type"]);
        Assert.Equal("2022-01-04", (string?)session["date"]);
        Assert.Equal(("10:00:00", "11:00:00"), ((string?)session["startTime"], (string?)session["endTime"]));
        Assert.Equal("2022-01-04T10:00:00.000Z", (string?)session["startsAt"]);
        Assert.Equal("Anita Desai", (string?)session["trainer"]!["name"]);
        Assert.Equal("Room Two", (string?)session["room"]!["name"]);
        Assert.Equal("Practical", (string?)session["gradeCategory"]!["name"]);
        Assert.Equal("Blended Onboarding", (string?)session["module"]!["batch"]!["course"]!["name"]);
        Assert.Equal(0, (int?)session["totalLearnersCount"]);
        Assert.Empty(session["resources"]!.AsArray());
        Assert.False((bool?)session["isLocked"]);
        Assert.True((bool?)session["isSessionCompleted"]);
        Assert.True((bool?)session["canUserEdit"]);
        Assert.Equal("COMPLETED", (string?)session["status"]);
    }

    [Fact]
    public async Task A_patch_takes_the_six_mandatory_parameters_and_leaves_what_is_absent()
    {
        var created = await CreateAsync(new { });
        var update = Update(created, new { startTime = "12:00 AM", endTime = "1:05 pm", roomId = (string?)null });

        var session = (await _gateway.MutateAsync("updateCourseSession", Fields, update))["courseSession"]!;

        Assert.Equal(("00:00:00", "13:05:00"), ((string?)session["startTime"], (string?)session["endTime"]));
        Assert.Null(session["roomId"]);
        Assert.Equal("API testing", (string?)session["description"]);
    }

    [Theory]
    [InlineData("name", "\" \"", "CourseSessionParameterError", "400")]
    [InlineData("date", "\"2022/01/04\"", "CourseSessionParameterError", "400")]
    [InlineData("date", "\"31-02-2022\"", "CourseSessionParameterError", "400")]
    [InlineData("date", "\"04-01-2031\"", "CourseSessionParameterError", "400")]
    [InlineData("startTime", "\"13:00 PM\"", "CourseSessionParameterError", "400")]
    [InlineData("endTime", "\"9:00 AM\"", "CourseSessionParameterError", "400")]
    [InlineData("lockUntil", "\"soon\"", "CourseSessionParameterError", "400")]
    [InlineData("trainerErecno", "\"1\"", "CourseSessionNotFoundError", "404")]
    [InlineData("roomId", "\"1\"", "CourseSessionNotFoundError", "404")]
    [InlineData("gradeCategoryId", "\"1\"", "CourseSessionNotFoundError", "404")]
    [InlineData("moduleId", "\"1\"", "CourseSessionNotFoundError", "404")]
    [InlineData("batchId", "\"1\"", "CourseSessionNotFoundError", "404")]
    [InlineData("courseId", "\"1\"", "CourseSessionNotFoundError", "404")]
    public async Task Invalid_parameters_are_refused_with_their_status_code(string field, string value, string errorType, string code)
    {
        var input = Input(new { });
        input[field] = JsonNode.Parse(value);

        var message = await _gateway.RejectAsync("createCourseSession", input, errorType, code);

        Assert.StartsWith(code is "400" ? "Invalid parameter value/input parameter missing" : "Not found", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_beyond_the_limit_is_refused_with_422()
    {
        var message = await _gateway.RejectAsync(
            "createCourseSession", Input(new { name = new string('x', 101) }), "CourseSessionLimitError", "422");

        Assert.StartsWith("Maximum limit exceeded", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_session_is_forbidden_with_403()
    {
        var created = await CreateAsync(new { lockUntil = "31-12-2099" });
        Assert.True((bool?)created["isLocked"]);
        Assert.False((bool?)created["canUserEdit"]);

        await _gateway.RejectAsync("updateCourseSession", Update(created, new { }), "CourseSessionForbiddenError", "403");
        await _gateway.RejectAsync("deleteCourseSession", new { id = (string?)created["id"] }, "CourseSessionForbiddenError", "403");
    }

    [Fact]
    public async Task A_failure_of_the_store_is_a_500_without_detail()
    {
        await using var gateway = new TestGateway();
        var contexts = gateway.Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>();
        await using (var store = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            await store.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER broken BEFORE INSERT ON Sessions BEGIN SELECT RAISE(ABORT, 'the disk is on fire'); END",
                TestContext.Current.CancellationToken);
        }

        var message = await gateway.RejectAsync("createCourseSession", Input(new { }), "CourseSessionServerError", "500");

        Assert.DoesNotContain("fire", message, StringComparison.Ordinal);
        Assert.StartsWith("Sorry! Server error occured", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_session_is_gone()
    {
        var created = await CreateAsync(new { });
        var id = (string?)created["id"];

        var deleted = await _gateway.MutateAsync("deleteCourseSession", Fields, new { id });

        Assert.Equal("DELETED", (string?)deleted["courseSession"]!["status"]);
        await _gateway.RejectAsync("deleteCourseSession", new { id }, "CourseSessionNotFoundError", "404");
    }

    [Fact]
    public async Task The_mandatory_parameters_are_required_by_the_schema()
    {
        var response = await _gateway.SendAsync("mutation { createCourseSession(input: { name: \"x\" }) { courseSession { id } } }");

        var errors = response["errors"]!.ToJsonString();
        foreach (var field in (string[])["trainerErecno", "type", "date", "startTime", "endTime"])
            Assert.Contains(field, errors, StringComparison.Ordinal);
    }

    private async Task<JsonNode> CreateAsync(object changes)
    {
        var payload = await _gateway.MutateAsync("createCourseSession", Fields, Input(changes));
        Assert.True(payload["errors"] is null, payload.ToJsonString());
        return payload["courseSession"]!;
    }

    private static JsonObject Input(object changes) => Merge(
        new JsonObject
        {
            ["courseId"] = "478346000019479103",
            ["batchId"] = "478346000019479115",
            ["moduleId"] = "478346000019479119",
            ["name"] = "Session API Testing",
            ["trainerErecno"] = "478346000008251001",
            ["type"] = "CLASSROOM",
            ["date"] = "04-01-2022",
            ["startTime"] = "10:00 AM",
            ["endTime"] = "11:00 AM",
            ["description"] = "API testing",
            ["roomId"] = "478346000010125093",
            ["gradeCategoryId"] = "478346000019553021",
        },
        changes);

    private static JsonObject Update(JsonNode created, object changes) => Merge(
        new JsonObject
        {
            ["id"] = (string?)created["id"],
            ["name"] = "Session API Testing",
            ["trainerErecno"] = "478346000008251001",
            ["type"] = "E_LEARNING",
            ["date"] = "04-01-2022",
            ["startTime"] = "10:00 AM",
            ["endTime"] = "11:00 AM",
        },
        changes);

    private static JsonObject Merge(JsonObject input, object changes)
    {
        foreach (var (key, value) in System.Text.Json.JsonSerializer.SerializeToNode(changes)!.AsObject())
            input[key] = value?.DeepClone();

        return input;
    }
}
