using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Writes;

/// <summary>What a form can show of a refused input: each faulty field at once, by its name.</summary>
public sealed class InputErrorTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private static readonly string s_long = new('x', 256);
    private readonly TestGateway _gateway = shared.Gateway;

    [Fact]
    public async Task A_session_setup_tells_its_faulty_fields()
        => Assert.Equal(
            ["InvalidSessionSetupError connection", "InvalidSessionSetupError createdBy"],
            await ErrorsAsync("createSessionSetup", new { sessionType = "EXAM_SESSION", connection = s_long }, caller: s_long));

    [Fact]
    public async Task An_academic_session_tells_its_faulty_fields()
        => Assert.Equal(
            [
                "InvalidAcademicSessionError title",
                "InvalidAcademicSessionError endDate",
                "InvalidAcademicSessionError type",
                "InvalidAcademicSessionError schoolYear",
                "InvalidAcademicSessionError children[1].sourcedId",
            ],
            await ErrorsAsync("createAcademicSession", new
            {
                title = "",
                type = "year",
                schoolYear = "25",
                startDate = "2026-01-01",
                endDate = "2026-01-01",
                org = new { sourcedId = "org" },
                children = new[] { new { sourcedId = "a" }, new { sourcedId = s_long } },
            }));

    [Fact]
    public async Task An_academic_session_tells_all_records_that_it_does_not_find()
        => Assert.Equal(
            [
                "OneRosterReferenceNotFoundError org",
                "OneRosterReferenceNotFoundError parent",
                "OneRosterReferenceNotFoundError children",
            ],
            await ErrorsAsync("createAcademicSession", new
            {
                title = "Term",
                type = "term",
                schoolYear = "2026",
                startDate = "2026-01-01",
                endDate = "2026-02-01",
                org = new { sourcedId = "no-org" },
                parent = new { sourcedId = "no-parent" },
                children = new[] { new { sourcedId = "no-child" } },
            }));

    [Fact]
    public async Task A_quiz_session_tells_its_faulty_fields()
    {
        var id = await FirstIdAsync("quizSessions");

        var errors = await ErrorsAsync("updateQuizSession", new { id, name = s_long, personId = (int?)null, score = 1e16, status = "" });

        Assert.Equal(
            [
                "InvalidQuizSessionError name", "InvalidQuizSessionError status", "InvalidQuizSessionError score",
                "InvalidQuizSessionError personId",
            ],
            errors);
    }

    [Fact]
    public async Task A_course_session_tells_its_faulty_fields()
        => Assert.Equal(
            ["CourseSessionParameterError name", "CourseSessionParameterError date", "CourseSessionParameterError endTime"],
            await ErrorsAsync("createCourseSession", new
            {
                courseId = "1",
                batchId = "1",
                moduleId = "1",
                name = " ",
                trainerErecno = "1",
                type = "CLASSROOM",
                date = "2026/01/01",
                startTime = "10:00 AM",
                endTime = "noon",
            }));

    [Fact]
    public async Task A_path_session_tells_its_faulty_fields()
        => Assert.Equal(
            [
                "PathNotFoundError pathId", "InvalidSessionNameError sessionName", "InvalidStartDateError startDate",
                "InvalidEndDateError endDate", "InvalidSessionOwnerGroupError sessionOwnerGroup",
                "InvalidInstructorsError instructorsMails[0]",
            ],
            await ErrorsAsync("createPathSession", new
            {
                pathId = "x",
                sessionName = "",
                startDate = "soon",
                endDate = "later",
                sessionOwnerGroup = "us",
                instructorsMails = new[] { "nobody" },
            }));

    [Fact]
    public async Task An_error_of_no_single_field_has_no_field()
    {
        var id = await FirstIdAsync("quizSessions");

        Assert.Equal(["ConflictError "], await ErrorsAsync("updateQuizSession", new { id, name = "x", expectedVersion = 4711 }));
        Assert.Equal(
            ["QuizSessionNotFoundError id"],
            await ErrorsAsync("updateQuizSession", new { id = TestGateway.Id("QuizSession", 987654), name = "x" }));
    }

    [Theory]
    [InlineData("updateQuizSession", "quizSessions", "QuizSession", "person { name }", "{ id: $id, name: \"x\", expectedVersion: 4711 }")]
    [InlineData("deletePathSession", "pathSessions", "PathSession", "path { name } instructors { name }", "{ id: $id, expectedVersion: 4711 }")]
    [InlineData("deleteAcademicSession", "academicSessions", "AcademicSession", "org { name } children { totalCount nodes { title } }", "{ id: $id, expectedVersion: 4711 }")]
    [InlineData("deleteCourseSession", "courseSessions", "CourseSession", "trainer { name }", "{ id: $id, expectedVersion: 4711 }")]
    [InlineData("deleteSessionSetup", "sessionSetups", "SessionSetup", "currentStep", "{ id: $id, expectedVersion: 4711 }")]
    public async Task A_conflict_carries_the_session_as_it_is_now(string mutation, string list, string type, string fields, string input)
    {
        var selection = $"__typename id title version updatedAt ... on {type} {{ {fields} }}";
        var id = await FirstIdAsync(list);
        var current = (await _gateway.DataAsync($"query($id: ID!) {{ session(id: $id) {{ {selection} }} }}", new { id }))["session"]!;

        var data = await _gateway.DataAsync(
            $"mutation($id: ID!) {{ {mutation}(input: {input}) {{ errors {{ ... on ConflictError {{ currentVersion session {{ {selection} }} }} }} }} }}",
            new { id });

        var conflict = Assert.Single(data[mutation]!["errors"]!.AsArray())!;
        Assert.Equal((int?)current["version"], (int?)conflict["currentVersion"]);
        Assert.True(JsonNode.DeepEquals(current, conflict["session"]), $"{current.ToJsonString()}\n{conflict["session"]?.ToJsonString()}");
    }

    private async Task<string?> FirstIdAsync(string list)
        => (string?)(await _gateway.DataAsync($"{{ {list}(first: 1) {{ nodes {{ id }} }} }}"))[list]!["nodes"]![0]!["id"];

    private async Task<string[]> ErrorsAsync(string mutation, object input, string? caller = null)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var data = await _gateway.DataAsync(
            $"mutation($input: {type}!) {{ {mutation}(input: $input) {{ errors {{ __typename ... on Error {{ field message }} }} }} }}",
            new { input },
            caller);
        return [.. data[mutation]!["errors"]!.AsArray().Select(error => $"{error!["__typename"]} {error["field"]}")];
    }
}
