using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Writes.OptionalFields;

/// <summary>What mutations are given, as literals.</summary>
internal static class Records
{
    private const string CourseSession =
        """
        name: "API Testing" trainerErecno: "478346000008251001" type: CLASSROOM date: "04-01-2022" startTime: "10:00 AM" endTime: "11:00 AM"
        """;

    private const string AcademicSession =
        """
        title: "Exam week" startDate: "2026-06-01" endDate: "2026-06-08" type: "ext:exams" schoolYear: "2026" org: { sourcedId: "org-alpha" }
        """;

    private const string Module = """courseId: "478346000019479103" batchId: "478346000019479115" moduleId: "478346000019479119" """;

    private const string PathSession =
        """
        pathId: "5f1a8c0e9d3b2a0012e4c7a1" sessionName: "New Managers" startDate: "2022-05-16T22:00:00.000Z"
        sessionOwnerGroup: "5e8f7d6c5b4a39281706f5e4"
        """;

    private const string Uuid = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

    /// <summary>The least that a mutation takes, beside the id of its session.</summary>
    public static ObjectValueNode Least(string mutation) => InputLiteral.Parse($"{{ {mutation switch
    {
        "createSessionSetup" or "updateSessionSetup" => "sessionType: EXAM_SESSION",
        "createAcademicSession" or "updateAcademicSession" => AcademicSession,
        "createQuizSession" => "personId: 1",
        "createCourseSession" => Module + CourseSession,
        "updateCourseSession" => CourseSession,
        "createPathSession" => PathSession,
        "createOrganisation" => "name: \"Hopper High\" type: \"school\"",
        "createPerson" => "name: \"Ada\" email: \"ada@school.example\"",
        "createCourseBatch" => "name: \"Spring\" courseId: \"478346000019479103\"",
        "createCourseModule" => "name: \"Introduction\" batchId: \"478346000019479115\"",
        "createUser" => "name: \"Ada\" mail: \"ada@school.example\"",
        "createCourse" or "createTrainer" or "createRoom" or "createGradeCategory" or "createLearningPath" or "createGroup" => "name: \"First\"",
        _ => "",
    }} }}");

    /// <summary>A session that has something in each field that an update may leave out: mutations that make it.</summary>
    public static IReadOnlyList<(string Mutation, ObjectValueNode Input)> Full(string sessionType) => sessionType switch
    {
        "SessionSetup" =>
        [
            Create(sessionType, $$"""{ academicSession: "{{Uuid}}" examSession: "{{Uuid}}" status: PENDING currentStep: 3 }"""),
        ],
        "AcademicSession" =>
        [
            Create(
                sessionType,
                """
                {
                  status: TO_BE_DELETED
                  parent: { sourcedId: "term-2023-autumn" }
                  children: [{ sourcedId: "ext-exam-week-2023" }]
                  dateLastModified: "2025-01-01T00:00:00Z"
                  metadata: { a: 1 }
                }
                """),
        ],
        "QuizSession" =>
        [
            Create(sessionType, """{ expiresAt: "2030-01-01T00:00:00Z" }"""),
            ("updateQuizSession", InputLiteral.Parse("""{ name: "Algebra" score: 12.5 status: "pending" }""")),
        ],
        "CourseSession" =>
        [
            Create(
                sessionType,
                """
                { description: "All of it" roomId: "478346000010125093" lockUntil: "01-01-2022" gradeCategoryId: "478346000019553021" }
                """),
        ],
        "PathSession" =>
        [
            Create(
                sessionType,
                """
                {
                  endDate: "2030-01-01T00:00:00Z"
                  instructorsMails: ["carla.mendona@360company.example", "owner@360company.example"]
                  sessionAdditionalInformation: "LMS-1"
                }
                """),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(sessionType), sessionType, null),
    };

    private static (string Mutation, ObjectValueNode Input) Create(string sessionType, string rest)
        => ($"create{sessionType}", Least($"create{sessionType}").With(InputLiteral.Parse(rest)));
}
