using System.Text.Json.Nodes;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>The mutations of quiz sessions.</summary>
internal static class QuizMutations
{
    private const string Type = nameof(QuizSession);
    private const string NotFound = "QuizSessionNotFoundError";
    private const int UnknownPerson = 999_999;

    private static readonly (string Word, SessionStatus? Status)[] s_statuses =
    [
        ("open", SessionStatus.Active), ("finished", SessionStatus.Completed), ("Pending", SessionStatus.Pending),
        ("of its own", SessionStatus.Unknown), (" ", null), ("cancelled", null),
    ];

    public static Mutation Create(Draw draw)
    {
        var person = Person(draw);
        var expiresAt = new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(draw.Number);
        var input = new JsonObject { ["personId"] = person, ["expiresAt"] = Instant.Format(expiresAt) };
        return new("createQuizSession", "quizSession", input, (world, ids) => person is UnknownPerson
            ? Prediction.Refused("PersonNotFoundError")
            : Prediction.Created(world, SessionState.New(Type, ids).With(
                (nameof(Session.Status), SessionStatus.Active),
                (nameof(Session.ProviderStatus), "open"),
                (nameof(QuizSession.PersonId), person),
                (nameof(QuizSession.ExpiresAt), expiresAt))));
    }

    public static Mutation Update(Draw draw)
    {
        var target = draw.Target(Type);
        var input = Draw.Input(target);
        var changes = new List<(string, object?)>();
        var person = draw.Chance(0.3) ? Person(draw) : default(int?);
        var (word, status) = draw.Chance(0.4) ? draw.Pick(s_statuses) : (null, null);
        if (draw.Chance(0.8))
            Set("name", nameof(Session.Title), draw.Chance(0.1) ? null : draw.Text());
        if (draw.Chance(0.4))
            Set("score", nameof(QuizSession.Score), draw.Next(0, 4) * 0.5);
        if (person is not null)
            Set("personId", nameof(QuizSession.PersonId), person);
        if (word is not null)
        {
            Set("status", nameof(Session.ProviderStatus), word);
            changes.Add((nameof(Session.Status), status));
        }

        return new("updateQuizSession", "quizSession", input, (world, _) => Prediction.Of(world, target, NotFound, session
            => word is not null && status is null ? Prediction.Refused("InvalidQuizSessionError")
                : person is UnknownPerson ? Prediction.Refused("PersonNotFoundError")
                : Prediction.Updated(world, session, session.With([.. changes]))));

        void Set(string field, string column, object? value)
        {
            input[field] = JsonValue.Create(value);
            changes.Add((column, value));
        }
    }

    public static Mutation Cancel(Draw draw)
    {
        var target = draw.Target(Type);
        return new("cancelQuizSession", "quizSession", Draw.Input(target), (world, _) => Prediction.Of(world, target, NotFound, session
            => session[nameof(Session.Status)] is nameof(SessionStatus.Cancelled)
                ? Prediction.Refused("QuizSessionAlreadyCancelledError")
                : Prediction.Updated(world, session, session.With(
                    (nameof(Session.Status), SessionStatus.Cancelled), (nameof(Session.ProviderStatus), "cancel")))));
    }

    public static Mutation Delete(Draw draw)
    {
        var target = draw.Target(Type);
        return new("deleteQuizSession", "quizSession", Draw.Input(target), (world, _)
            => Prediction.Of(world, target, NotFound, Prediction.Deleted));
    }

    private static int Person(Draw draw) => draw.Chance(0.05) ? UnknownPerson : draw.Pick(draw.World.Lookups.People);
}
