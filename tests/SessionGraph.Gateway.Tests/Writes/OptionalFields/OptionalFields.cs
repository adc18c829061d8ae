using static SessionGraph.Gateway.Tests.Writes.OptionalFields.Outcome;

namespace SessionGraph.Gateway.Tests.Writes.OptionalFields;

/// <summary>Every optional field of every mutation: what is stored when it is absent, when it is null, and when it has a value.</summary>
internal static class OptionalFields
{
    private const string Uuid = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    private const string UniqueUuid = "3c90c3cc-0d44-4b50-8888-8dd25736{unique}";
    private const string UuidFormat = "^[0-9a-f-]{36}$";
    private const string Now = "2026-03-01T12:00:00.000Z";
    private const string Parent = """{ parent: { sourcedId: "term-2023-autumn" } }""";
    private const string Children = """{ children: [{ sourcedId: "ext-exam-week-2023" }] }""";

    /// <summary>The fields by their names.</summary>
    public static IReadOnlyDictionary<string, OptionalField> All { get; } = new[]
    {
        SessionSetups(), AcademicSessions(), QuizSessions(), CourseSessions(), PathSessions(),
    }.SelectMany(fields => fields).ToDictionary(field => field.Name);

    private static OptionalField[] SessionSetups() =>
    [
        new("createSessionSetup.connection", "Connection", "\"north\"", Is("school"), Is("school"), Refused("ConnectionNotFoundError")),
        ExternalId("createSessionSetup", UniqueUuid, UuidFormat),
        .. SessionSetupRecord("createSessionSetup"),
        new("createSessionSetup.status", "ProviderStatus Status", "PENDING", Is("not_started"), Is("not_started"), Is("pending")),
        new("createSessionSetup.currentStep", "CurrentStep", "7", Is(null), Is(null), Is("7")),

        // PUT: what is left out gets its default again.
        .. SessionSetupRecord("updateSessionSetup"),
        new("updateSessionSetup.status", "ProviderStatus Status", "COMPLETED", Is("not_started"), Is("not_started"), Is("completed")),
        new("updateSessionSetup.currentStep", "CurrentStep", "7", Is(null), Is(null), Is("7")),
        Always("updateSessionSetup.expectedVersion", "Version", "1", Is("2")),
        Always("deleteSessionSetup.expectedVersion", "Id", "1", Gone),
    ];

    private static OptionalField[] SessionSetupRecord(string mutation) =>
    [
        new($"{mutation}.academicSessionId", "AcademicSessionId", $"\"{Uuid}\"", Is(null), Is(null), Is(Uuid)),
        new($"{mutation}.academicSession", "AcademicSessionId", $"\"{Uuid}\"", Is(null), Is(null), Is(Uuid)),
        new($"{mutation}.examSessionId", "ExamSessionId", $"\"{Uuid}\"", Is(null), Is(null), Is(Uuid)),
        new($"{mutation}.examSession", "ExamSessionId", $"\"{Uuid}\"", Is(null), Is(null), Is(Uuid)),
        new($"{mutation}.providerStatus", "ProviderStatus Status", "\"pending\"", Is("not_started"), Is("not_started"), Is("pending")),
    ];

    private static OptionalField[] AcademicSessions() =>
    [
        new("createAcademicSession.connection", "Connection", "\"north\"", Is("oneroster"), Is("oneroster"), Refused("ConnectionNotFoundError")),
        new(
            "createAcademicSession.sourcedId",
            "ExternalId",
            "\"week-{unique}\"",
            Matches("^[0-9a-f-]{36}$"),
            Matches("^[0-9a-f-]{36}$"),
            Matches("^week-[0-9]+$")),
        .. AcademicSessionRecord("createAcademicSession", Is(null), Is(Now)),

        // PUT; but the children's parent is the children's own.
        Always("updateAcademicSession.sourcedId", "ExternalId", "\"{sourcedId}\"", Stays),
        .. AcademicSessionRecord("updateAcademicSession", Stays, Is("2026-03-01T12:00:00.001Z")),
        Always("updateAcademicSession.expectedVersion", "Version", "1", Is("2")),
        Always("deleteAcademicSession.expectedVersion", "ProviderStatus", "1", Is("tobedeleted")),
    ];

    private static OptionalField[] AcademicSessionRecord(string mutation, Outcome childrenWithout, Outcome stamp) =>
    [
        new($"{mutation}.status", "ProviderStatus Status", "TO_BE_DELETED", Is("active"), Is("active"), Is("tobedeleted")),
        new($"{mutation}.providerStatus", "ProviderStatus Status", "\"tobedeleted\"", Is("active"), Is("active"), Is("tobedeleted")),
        new($"{mutation}.parent", "Parent ParentId", "{ sourcedId: \"term-2023-autumn\" }", Is(null), Is(null), Is("term-2023-autumn")),
        new($"{mutation}.children", "Children", $"[{{ sourcedId: \"{Uuid}\" }}]", childrenWithout, childrenWithout, Is(Uuid)),
        new($"{mutation}.metadata", "Metadata", "{ b: [2] }", Is(null), Is(null), Is("{\"b\":[2]}")),

        // Accepted as the REST API has it, and not kept.
        Always($"{mutation}.dateLastModified", "DateLastModified", "\"2025-06-01T10:00:00+02:00\"", stamp),
        Always($"{mutation}.org.href", "OrgSourcedId", "\"/orgs/1\"", Is("org-alpha")),
        Always($"{mutation}.org.type", "OrgSourcedId", "\"org\"", Is("org-alpha")),
        Always($"{mutation}.parent.href", "Parent", "\"/terms/1\"", Is("term-2023-autumn"), Parent),
        Always($"{mutation}.parent.type", "Parent", "\"academicSession\"", Is("term-2023-autumn"), Parent),
        Always($"{mutation}.children.href", "Children", "\"/terms/2\"", Is("ext-exam-week-2023"), Children),
        Always($"{mutation}.children.type", "Children", "\"term\"", Is("ext-exam-week-2023"), Children),
    ];

    private static OptionalField[] QuizSessions() =>
    [
        new("createQuizSession.connection", "Connection", "\"north\"", Is("quiz"), Is("quiz"), Refused("ConnectionNotFoundError")),
        ExternalId("createQuizSession", UniqueUuid, UuidFormat),
        new("createQuizSession.expiresAt", "ExpiresAt", "\"2031-01-01T00:00:00Z\"", Is(null), Is(null), Is("2031-01-01T00:00:00.000Z")),

        // PATCH: what is left out stays.
        new("updateQuizSession.name", "Title", "\"Geometry\"", Stays, Is(null), Is("Geometry")),
        new("updateQuizSession.expiresAt", "ExpiresAt", "\"2031-01-01T00:00:00Z\"", Stays, Is(null), Is("2031-01-01T00:00:00.000Z")),
        new("updateQuizSession.status", "ProviderStatus Status", "\"finished\"", Stays, Refused("InvalidQuizSessionError"), Is("finished")),
        new("updateQuizSession.providerStatus", "ProviderStatus Status", "\"finished\"", Stays, Refused("InvalidQuizSessionError"), Is("finished")),
        new("updateQuizSession.score", "Score", "50", Stays, Is(null), Is("50")),
        new("updateQuizSession.personId", "PersonId", "101", Stays, Refused("InvalidQuizSessionError"), Is("101")),
        Always("updateQuizSession.expectedVersion", "Version", "2", Is("3"), "{ score: 50 }"),
        Always("cancelQuizSession.expectedVersion", "ProviderStatus Status", "2", Is("cancel")),
        Always("deleteQuizSession.expectedVersion", "Id", "2", Gone),
    ];

    private static OptionalField[] CourseSessions() =>
    [
        new("createCourseSession.connection", "Connection", "\"north\"", Is("zoho-people"), Is("zoho-people"), Refused("ConnectionNotFoundError")),
        ExternalId("createCourseSession", "47834600001955{unique}", "^[0-9]{18}$"),
        .. CourseSessionRecord("createCourseSession", Is(null)),
        .. Learners("createCourseSession", Is("0"), Is("0"), Is("[]")),

        // PATCH of what is not mandatory.
        .. CourseSessionRecord("updateCourseSession", Stays),
        .. Learners("updateCourseSession", Stays, Refused("CourseSessionParameterError"), Stays),
        Always("updateCourseSession.expectedVersion", "Version", "1", Is("2"), "{ type: E_LEARNING }"),
        Always("deleteCourseSession.expectedVersion", "Id", "1", Gone),
    ];

    private static OptionalField[] CourseSessionRecord(string mutation, Outcome absent) =>
    [
        new($"{mutation}.description", "Description", "\"Some of it\"", absent, Is(null), Is("Some of it")),
        new($"{mutation}.roomId", "RoomId", "\"219225000000645249\"", absent, Is(null), Is("219225000000645249")),
        new($"{mutation}.lockUntil", "LockUntil", "\"02-01-2022\"", absent, Is(null), Is("2022-01-02")),
        new($"{mutation}.gradeCategoryId", "GradeCategoryId", "\"478346000054944532\"", absent, Is(null), Is("478346000054944532")),
    ];

    private static OptionalField[] Learners(string mutation, Outcome absent, Outcome isNull, Outcome absentResources) =>
    [
        new($"{mutation}.totalLearnersCount", "TotalLearnersCount", "12", absent, isNull, Is("12")),
        new(
            $"{mutation}.presentLearnersCount",
            "PresentLearnersCount TotalLearnersCount",
            "3",
            absent,
            isNull,
            Is("3"),
            "{ totalLearnersCount: 5 }"),
        new($"{mutation}.resources", "Resources", """["Slides"]""", absentResources, Is("[]"), Is("""["Slides"]""")),
    ];

    private static OptionalField[] PathSessions() =>
    [
        new("createPathSession.connection", "Connection", "\"north\"", Is("360learning"), Is("360learning"), Refused("ConnectionNotFoundError")),
        ExternalId("createPathSession", "6282c4f01b7e4d0012a9{unique}", "^[0-9a-f]{24}$"),
        new(
            "createPathSession.pathId",
            "PathId",
            "\"5f1a8c0e9d3b2a0012e4c7a1\"",
            Refused("PathNotFoundError"),
            Refused("PathNotFoundError"),
            Is("5f1a8c0e9d3b2a0012e4c7a1")),
        .. PathSessionRecord("createPathSession", Refused),
        new("createPathSession.endDate", "EndsAt Status", "\"2031-01-01T00:00:00Z\"", Is(null), Is(null), Is("2031-01-01T00:00:00.000Z")),
        Instructors("createPathSession", Is("owner@360company.example")),
        new("createPathSession.sessionAdditionalInformation", "SessionAdditionalInformation", "\"LMS-2\"", Is(null), Is(null), Is("LMS-2")),

        // PATCH: what is left out stays.
        .. PathSessionRecord("updatePathSession", _ => Stays),
        new("updatePathSession.endDate", "EndsAt Status", "\"2031-01-01T00:00:00Z\"", Stays, Is(null), Is("2031-01-01T00:00:00.000Z")),
        Instructors("updatePathSession", Stays),
        new("updatePathSession.sessionAdditionalInformation", "SessionAdditionalInformation", "\"LMS-2\"", Stays, Is(null), Is("LMS-2")),
        Always("updatePathSession.expectedVersion", "Version", "1", Is("2"), "{ sessionName: \"Old Managers\" }"),
        Always("deletePathSession.expectedVersion", "Id", "1", Gone),
    ];

    private static OptionalField[] PathSessionRecord(string mutation, Func<string, Outcome> absent) =>
    [
        new(
            $"{mutation}.sessionName",
            "Title",
            "\"Old Managers\"",
            absent("InvalidSessionNameError"),
            Refused("InvalidSessionNameError"),
            Is("Old Managers")),
        new(
            $"{mutation}.startDate",
            "StartsAt Status",
            "\"2022-05-17T00:00:00+02:00\"",
            absent("InvalidStartDateError"),
            Refused("InvalidStartDateError"),
            Is("2022-05-16T22:00:00.000Z")),
        new(
            $"{mutation}.sessionOwnerGroup",
            "SessionOwnerGroup",
            "\"5e8f7d6c5b4a39281706f5e4\"",
            absent("InvalidSessionOwnerGroupError"),
            Refused("InvalidSessionOwnerGroupError"),
            Is("5e8f7d6c5b4a39281706f5e4")),
    ];

    private static OptionalField ExternalId(string mutation, string value, string form)
        => new($"{mutation}.externalId", "ExternalId", $"\"{value}\"", Matches(form), Matches(form), Matches(form));

    private static OptionalField Always(string name, string columns, string value, Outcome outcome, string? with = null)
        => new(name, columns, value, outcome, outcome, outcome, with);

    private static OptionalField Instructors(string mutation, Outcome absent) => new(
        $"{mutation}.instructorsMails",
        "Instructors",
        "[\"katarzyna.dbrowska@360company.example\"]",
        absent,
        Refused("InvalidInstructorsError"),
        Is("katarzyna.dbrowska@360company.example"));
}
