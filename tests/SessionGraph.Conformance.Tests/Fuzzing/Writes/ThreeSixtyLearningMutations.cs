using System.Text.Json.Nodes;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>The mutations of path sessions, and what they do to instructors.</summary>
internal static class ThreeSixtyLearningMutations
{
    private const string Type = nameof(PathSession);
    private const string NotFound = "PathSessionNotFoundError";
    private const string UnknownMail = "nobody@360company.example";

    public static Mutation Create(Draw draw)
    {
        var (path, group) = (draw.Id(draw.World.Lookups.Paths), draw.Id(draw.World.Lookups.Groups));
        var name = draw.Chance(0.03) ? " " : draw.Text();
        var information = draw.Text(1_900);
        var startsAt = draw.NearNow();
        var endsAt = draw.Chance(0.5) ? startsAt.AddSeconds(draw.Chance(0.05) ? -1 : draw.Next(0, 200_000)) : default(DateTime?);
        var mails = draw.Chance(0.7) ? Mails(draw) : null;
        var input = new JsonObject
        {
            ["pathId"] = path,
            ["sessionName"] = name,
            ["startDate"] = Instant.Format(startsAt),
            ["endDate"] = SessionState.TextOf(endsAt),
            ["sessionOwnerGroup"] = group,
            ["sessionAdditionalInformation"] = information,
        };
        if (mails is not null)
            input["instructorsMails"] = new JsonArray([.. mails.Select(mail => JsonValue.Create(mail))]);
        return new("createPathSession", "pathSession", input, (world, ids)
            => path is Draw.Unknown ? Prediction.Refused("PathNotFoundError")
                : name is " " ? Prediction.Refused("InvalidSessionNameError")
                : endsAt < startsAt ? Prediction.Refused("InvalidEndDateError")
                : group is Draw.Unknown ? Prediction.Refused("SessionOwnerGroupNotFoundError")
                : mails?.Contains(UnknownMail) == true ? Prediction.Refused("InstructorsNotFoundError")
                : Prediction.Created(world, SessionState.New(Type, ids).With(
                    (nameof(Session.Title), name),
                    (nameof(Session.StartsAt), startsAt),
                    (nameof(Session.EndsAt), endsAt),
                    (nameof(Session.Status), StatusClock.StatusAt(world.Now, startsAt, endsAt)),
                    (nameof(PathSession.PathId), path),
                    (nameof(PathSession.SessionOwnerGroup), group),
                    (nameof(PathSession.SessionAdditionalInformation), information),
                    (nameof(PathSession.Instructors), UserIds(world, mails ?? [])))));
    }

    public static Mutation Update(Draw draw)
    {
        var target = draw.Target(Type);
        var input = Draw.Input(target);
        var changes = new List<(string, object?)>();
        var name = draw.Chance(0.7) ? draw.Chance(0.03) ? " " : draw.Text() : null;
        var startsAt = draw.Chance(0.3) ? draw.NearNow() : default(DateTime?);
        var group = draw.Chance(0.3) ? draw.Id(draw.World.Lookups.Groups) : null;
        var mails = draw.Chance(0.7) ? Mails(draw) : null;
        if (name is not null)
            Set("sessionName", nameof(Session.Title), name);
        if (startsAt is not null)
            Set("startDate", nameof(Session.StartsAt), startsAt);
        if (group is not null)
            Set("sessionOwnerGroup", nameof(PathSession.SessionOwnerGroup), group);
        if (mails is not null)
            input["instructorsMails"] = new JsonArray([.. mails.Select(mail => JsonValue.Create(mail))]);
        return new("updatePathSession", "pathSession", input, (world, _) => Prediction.Of(world, target, NotFound, session =>
        {
            var endsAt = session[nameof(Session.EndsAt)] is { } end ? Instant.Parse(end) : default(DateTime?);
            var after = session.With([.. changes]);
            if (startsAt is not null)
                after = after.With((nameof(Session.Status), StatusClock.StatusAt(world.Now, startsAt, endsAt)));
            if (mails is not null)
                after = after.With((nameof(PathSession.Instructors), UserIds(world, mails)));
            return name is " " ? Prediction.Refused("InvalidSessionNameError")
                : endsAt < startsAt ? Prediction.Refused("InvalidStartDateError")
                : group is Draw.Unknown ? Prediction.Refused("SessionOwnerGroupNotFoundError")
                : mails?.Contains(UnknownMail) == true ? Prediction.Refused("InstructorsNotFoundError")
                : Prediction.Updated(world, session, after);
        }));

        void Set(string field, string column, object value)
        {
            input[field] = SessionState.TextOf(value);
            changes.Add((column, value));
        }
    }

    public static Mutation Delete(Draw draw)
    {
        var target = draw.Target(Type);
        return new("deletePathSession", "pathSession", Draw.Input(target), (world, _)
            => Prediction.Of(world, target, NotFound, Prediction.Deleted));
    }

    private static List<string> Mails(Draw draw) =>
    [
        .. Enumerable.Range(0, draw.Next(0, 5))
            .Select(_ => draw.Chance(0.02) ? UnknownMail : draw.Pick(draw.World.Lookups.Users).Mail),
    ];

    private static IEnumerable<string> UserIds(World world, List<string> mails)
        => (mails is [] ? [world.Lookups.PlatformOwner.Mail] : mails)
            .Select(mail => world.Lookups.Users.FirstOrDefault(user => user.Mail == mail)?.ExternalId ?? "")
            .Distinct();
}
