using System.Text.Json.Nodes;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>The mutations of session setups.</summary>
internal static class SchoolMutations
{
    private const string Type = nameof(SessionSetup);
    private const string NotFound = "SessionSetupNotFoundError";

    private static readonly (string? Input, SessionStatus Status, string Word)[] s_statuses =
    [
        (null, SessionStatus.NotStarted, "not_started"), ("PENDING", SessionStatus.Pending, "pending"),
        ("COMPLETED", SessionStatus.Completed, "completed"),
    ];

    private static readonly string[] s_sessions = ["3c90c3cc-0d44-4b50-8888-8dd25736052a", "11111111-2222-3333-4444-555555555555"];

    public static Mutation Create(Draw draw)
    {
        var (input, columns) = Record(draw, []);
        return new("createSessionSetup", "sessionSetup", input, (world, ids)
            => Prediction.Created(world, SessionState.New(Type, ids).With(columns)));
    }

    public static Mutation Update(Draw draw)
    {
        var target = draw.Target(Type);
        var (input, columns) = Record(draw, Draw.Input(target));
        return new("updateSessionSetup", "sessionSetup", input, (world, _)
            => Prediction.Of(world, target, NotFound, session => Prediction.Updated(world, session, session.With(columns))));
    }

    public static Mutation Delete(Draw draw)
    {
        var target = draw.Target(Type);
        return new("deleteSessionSetup", "sessionSetup", Draw.Input(target), (world, _)
            => Prediction.Of(world, target, NotFound, Prediction.Deleted));
    }

    private static (JsonObject Input, (string, object?)[] Columns) Record(Draw draw, JsonObject input)
    {
        var type = draw.Pick([SessionSetupType.ExamSession, SessionSetupType.AcademicSession]);
        var academicSession = draw.Chance(0.5) ? draw.Pick(s_sessions) : null;
        var (status, normalised, word) = draw.Pick(s_statuses);
        input["sessionType"] = type is SessionSetupType.ExamSession ? "EXAM_SESSION" : "ACADEMIC_SESSION";
        input["academicSession"] = academicSession;
        input["currentStep"] = draw.Number;
        if (status is not null)
            input["status"] = status;
        return (input,
        [
            (nameof(SessionSetup.SessionType), type),
            (nameof(SessionSetup.AcademicSessionId), academicSession),
            (nameof(SessionSetup.ExamSessionId), null),
            (nameof(SessionSetup.CurrentStep), draw.Number),
            (nameof(Session.Status), normalised),
            (nameof(Session.ProviderStatus), word),
        ]);
    }
}
