using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

/// <summary>The examples that the providers print (<c>tests/TestData/providers</c>), and the sample data made of them.</summary>
public sealed partial class ProviderExamplesTests
{
    private static readonly string s_folder = TestData.PathOf("providers");

    /// <summary>What Zoho People derives from the clock.</summary>
    private static readonly string[] s_derived = ["isLocked", "isSessionCompleted", "canUserEdit", "canUserDelete"];

    public static TheoryData<string> Bodies => Files("*.json");

    public static TheoryData<string> Requests => Files("*.http");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Every_body_is_a_JSON_object(string file) => Assert.NotEmpty(ReadBody(file));

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_request_has_its_body_beside_it(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(s_folder, file));

        Assert.Matches("^(PUT|PATCH) https://", lines[0]);
        Assert.Equal($"< ./{Path.GetFileNameWithoutExtension(file)}.json", lines[^1]);
        Assert.Contains(Path.ChangeExtension(file, "json"), Bodies.Select(row => row.Data));
    }

    [Fact]
    public async Task The_sample_has_the_schools_example()
    {
        var example = ReadBody("school/update-response.json");
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();
        var setup = await context.SessionSetups.SingleAsync(setup => setup.ExternalId == (string?)example["id"], Cancellation);

        AssertSame(example, new
        {
            session_type = setup.SessionType == SessionSetupType.ExamSession ? "exam_session" : "academic_session",
            id = setup.ExternalId,
            academic_session = setup.AcademicSessionId,
            exam_session = setup.ExamSessionId,
            status = setup.ProviderStatus,
            current_step = setup.CurrentStep,
            created_at = setup.CreatedAt,
            updated_at = setup.UpdatedAt,
        });
    }

    [Fact]
    public async Task The_sample_has_what_OneRosters_example_has_beside_placeholders()
    {
        var example = ReadBody("oneroster/update-response.json");
        var sourcedId = (string?)ReadBody("school/update-response.json")["academic_session"];
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();
        var session = await context.AcademicSessions.SingleAsync(session => session.ExternalId == sourcedId, Cancellation);

        Assert.Equal((string?)example["type"], session.Type);
        Assert.Equal((string?)example["status"], session.ProviderStatus);
        Assert.Equal((DateTime?)example["dateLastModified"], session.DateLastModified);
        Assert.Equal(example["metadata"]!.ToJsonString(), session.Metadata);
    }

    [Fact]
    public async Task The_sample_has_the_session_of_Zoho_Peoples_response()
    {
        var example = ReadBody("zoho-people/update-response.json")["session"]!.AsObject();
        foreach (var name in s_derived)
            Assert.True(example.Remove(name));
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        var session = await FindCourseSessionAsync(store, (string?)example["sessionId"]);

        AssertSame(example, new
        {
            totalLearnersCount = session.TotalLearnersCount,
            sessionName = session.Title,
            sessionEndTime = Format(session.EndTime),
            sessionStartTime = Format(session.StartTime),
            description = session.Description,
            resources = session.Resources,
            sessionId = session.ExternalId,
            roomId = session.RoomId,
            sessionStartDate = Format(session.Date),
            lockUntil = Format(session.LockUntil!.Value),
            presentLeanersCount = session.PresentLearnersCount,
            gradeCategoryName = session.GradeCategory?.Name ?? "",
            gradeCategoryId = session.GradeCategoryId ?? "",
            sessionType = session.SessionType.ToString(),
            sessionRoom = session.Room?.Name,
            sessionTrainer = session.Trainer?.Name,
            trainerErecno = session.TrainerErecno,
            moduleId = session.ModuleId,
        });
    }

    [Fact]
    public async Task The_sample_has_the_session_of_Zoho_Peoples_request()
    {
        var request = await File.ReadAllTextAsync(Path.Combine(s_folder, "zoho-people", "update-request.http"), Cancellation);
        var ids = CourseSessionIds().Match(request).Groups;
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        var session = await FindCourseSessionAsync(store, ids["session"].Value);

        Assert.Equal(ids["module"].Value, session.ModuleId);
        Assert.Equal((ids["batch"].Value, ids["course"].Value), (session.Module!.BatchId, session.Module.Batch!.CourseId));
        AssertSame(ReadBody("zoho-people/update-request.json"), new
        {
            name = session.Title,
            trainerErecno = session.TrainerErecno,
            type = session.SessionType.ToString("D"),
            date = Format(session.Date),
            startTime = Format(session.StartTime),
            endTime = Format(session.EndTime),
            description = session.Description,
            roomId = session.RoomId,
            gradeCategoryId = session.GradeCategoryId,
        });
    }

    private static TheoryData<string> Files(string pattern)
        => [
            .. Directory.EnumerateFiles(s_folder, pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(s_folder, file)),
        ];

    private static JsonObject ReadBody(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(s_folder, file)))!.AsObject();

    private static async Task<CourseSession> FindCourseSessionAsync(StoreFixture store, string? sessionId)
    {
        await using var context = store.CreateContext();
        return await context.CourseSessions
            .Include(session => session.Module!.Batch)
            .Include(session => session.Trainer)
            .Include(session => session.Room)
            .Include(session => session.GradeCategory)
            .SingleAsync(session => session.ExternalId == sessionId, Cancellation);
    }

    private static void AssertSame(JsonObject expected, object actual)
        => Assert.Equal(expected.ToJsonString(), JsonSerializer.Serialize(actual));

    private static string Format(DateOnly date) => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    private static string Format(TimeOnly time) => time.ToString("hh:mm tt", CultureInfo.InvariantCulture);

    [GeneratedRegex("courses/(?<course>[0-9]+)/batches/(?<batch>[0-9]+)/modules/(?<module>[0-9]+)/sessions/(?<session>[0-9]+)")]
    private static partial Regex CourseSessionIds();
}
