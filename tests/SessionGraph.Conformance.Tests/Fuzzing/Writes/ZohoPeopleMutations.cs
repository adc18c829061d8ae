using System.Globalization;
using System.Text.Json.Nodes;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>The mutations of course sessions. Wall-clock times are UTC.</summary>
internal static class ZohoPeopleMutations
{
    /// <summary>How many sessions a module may have: few, so that writes compete for the last place.</summary>
    public const int MaxSessionsOfModule = 4;

    private const string Type = nameof(CourseSession);
    private const string NotFound = "CourseSessionNotFoundError";
    private const string InvalidParameter = "CourseSessionParameterError";
    private const string Forbidden = "CourseSessionForbiddenError";
    private const string Limit = "CourseSessionLimitError";

    public static Mutation Create(Draw draw)
    {
        var input = new JsonObject();
        var record = Record.Next(draw, input);
        var module = draw.Pick(draw.World.Lookups.Modules);
        var moduleId = draw.Chance(0.04) ? Draw.Unknown : module.ExternalId;
        input["courseId"] = module.Batch!.CourseId;
        input["batchId"] = module.BatchId;
        input["moduleId"] = moduleId;
        return new("createCourseSession", "courseSession", input, (world, ids)
            => record.ErrorOfText is { } error ? Prediction.Refused(error)
                : moduleId is Draw.Unknown ? Prediction.Refused(NotFound)
                : record.ErrorOfReferences(module) is { } unknown ? Prediction.Refused(unknown)
                : world.OfType(Type).Count(session => session[nameof(CourseSession.ModuleId)] == moduleId) >= MaxSessionsOfModule
                    ? Prediction.Refused(Limit)
                    : Prediction.Created(world, SessionState.New(Type, ids).With(
                    [
                        .. record.Columns(world),
                        (nameof(CourseSession.ModuleId), moduleId),
                        (nameof(CourseSession.TotalLearnersCount), 0),
                        (nameof(CourseSession.PresentLearnersCount), 0),
                        (nameof(CourseSession.Resources), ""),
                    ])));
    }

    public static Mutation Update(Draw draw)
    {
        var target = draw.Target(Type);
        var input = Draw.Input(target);
        var record = Record.Next(draw, input);
        return new("updateCourseSession", "courseSession", input, (world, _) => record.ErrorOfText is { } error
            ? Prediction.Refused(error)
            : Prediction.Of(world, target, NotFound, session => IsLocked(world, session) ? Prediction.Refused(Forbidden)
                : record.ErrorOfReferences(ModuleOf(world, session)) is { } unknown ? Prediction.Refused(unknown)
                : Prediction.Updated(world, session, session.With([.. record.Columns(world)]))));
    }

    public static Mutation Delete(Draw draw)
    {
        var target = draw.Target(Type);
        return new("deleteCourseSession", "courseSession", Draw.Input(target), (world, _)
            => Prediction.Of(world, target, NotFound, session
                => IsLocked(world, session) ? Prediction.Refused(Forbidden) : Prediction.Deleted(session)));
    }

    private static CourseModule ModuleOf(World world, SessionState session)
        => world.Lookups.Modules.Single(module => module.ExternalId == session[nameof(CourseSession.ModuleId)]);

    private static bool IsLocked(World world, SessionState session)
        => session[nameof(CourseSession.LockUntil)] is { } lockUntil
            && DateOnly.FromDateTime(world.Now) <= DateOnly.Parse(lockUntil, CultureInfo.InvariantCulture);

    /// <summary>The fields that a create and an update have.</summary>
    private sealed record Record(string? ErrorOfText, string Trainer, string? Room, DateOnly Date, (string, object?)[] Own)
    {
        public static Record Next(Draw draw, JsonObject input)
        {
            var name = draw.Chance(0.03) ? " " : draw.Text();
            var description = draw.Chance(0.03) ? new string('y', 2_001) : draw.Text(1_900);
            var trainer = draw.Id(draw.World.Lookups.Trainers);
            var room = draw.Chance(0.5) ? draw.Id(draw.World.Lookups.Rooms) : null;
            var date = DateOnly.FromDateTime(draw.World.Now).AddDays(draw.Chance(0.04) ? 2_000 : draw.Next(-2, 3));
            var (start, end) = (new TimeOnly(draw.Next(1, 12), 0), new TimeOnly(draw.Next(12, 24), 0));
            var lockUntil = draw.Chance(0.1) ? DateOnly.FromDateTime(draw.World.Now) : default(DateOnly?);
            input["name"] = name;
            input["description"] = description;
            input["trainerErecno"] = trainer;
            input["roomId"] = room;
            input["type"] = "CLASSROOM";
            input["date"] = date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
            input["startTime"] = start.ToString("hh:mm tt", CultureInfo.InvariantCulture);
            input["endTime"] = end.ToString("hh:mm tt", CultureInfo.InvariantCulture);
            input["lockUntil"] = lockUntil?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
            return new(description.Length > 2_000 ? Limit : name is " " ? InvalidParameter : null, trainer, room, date,
            [
                (nameof(Session.Title), name),
                (nameof(CourseSession.Description), description),
                (nameof(CourseSession.TrainerErecno), trainer),
                (nameof(CourseSession.RoomId), room),
                (nameof(CourseSession.SessionType), CourseSessionType.Classroom),
                (nameof(CourseSession.Date), date),
                (nameof(CourseSession.StartTime), start),
                (nameof(CourseSession.EndTime), end),
                (nameof(CourseSession.LockUntil), lockUntil),
                (nameof(Session.StartsAt), date.ToDateTime(start, DateTimeKind.Utc)),
                (nameof(Session.EndsAt), date.ToDateTime(end, DateTimeKind.Utc)),
            ]);
        }

        public string? ErrorOfReferences(CourseModule module)
            => Trainer is Draw.Unknown || Room is Draw.Unknown ? NotFound
                : Date < module.Batch!.StartDate || Date > module.Batch.EndDate ? InvalidParameter
                : null;

        public IEnumerable<(string, object?)> Columns(World world) => Own.Append(
            (nameof(Session.Status), StatusClock.StatusAt(world.Now, Value(nameof(Session.StartsAt)), Value(nameof(Session.EndsAt)))));

        private DateTime? Value(string column) => (DateTime?)Own.Single(one => one.Item1 == column).Item2;
    }
}
