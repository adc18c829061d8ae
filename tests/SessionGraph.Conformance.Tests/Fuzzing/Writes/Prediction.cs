using System.Collections.Immutable;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>A change of a session.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Session">The session after it.</param>
/// <param name="IsGone">Whether the row is no longer there.</param>
internal sealed record Change(SessionChangeKind Kind, SessionState Session, bool IsGone = false)
{
    public string Text => $"{Kind} {Session}";

    /// <summary>The change that gives a session other values; null where they are the same.</summary>
    public static Change? Of(World world, SessionState before, SessionState after)
    {
        if (after.Text == before.Text)
            return null;
        const string status = nameof(Store.Session.Status);
        var kind = after[status] == before[status] ? SessionChangeKind.Updated : after[status] switch
        {
            nameof(SessionStatus.Cancelled) => SessionChangeKind.Cancelled,
            nameof(SessionStatus.Deleted) => SessionChangeKind.Deleted,
            _ => SessionChangeKind.Updated,
        };
        var updatedAt = Instant.Parse(before[nameof(Store.Session.UpdatedAt)]);
        return new Change(kind, after.With(
            (nameof(Store.Session.Version), before.Version + 1),
            (nameof(Store.Session.UpdatedAt), world.Now > updatedAt ? world.Now : updatedAt)));
    }
}

/// <summary>What a mutation must do in a world: be refused with an error, or answer with a session and make the changes.</summary>
internal sealed record Prediction(string? Error, SessionState? Session, ImmutableList<Change> Changes)
{
    public static Prediction Refused(string error) => new(error, null, []);

    public static Prediction Created(World world, SessionState session, params IEnumerable<Change?> others)
    {
        var created = new Change(SessionChangeKind.Created, session.With(
            (nameof(Store.Session.CreatedAt), world.Now), (nameof(Store.Session.UpdatedAt), world.Now), (nameof(Store.Session.Version), 1)));
        return new(null, created.Session, [created, .. others.OfType<Change>()]);
    }

    public static Prediction Updated(World world, SessionState before, SessionState after, params IEnumerable<Change?> others)
    {
        var updated = Change.Of(world, before, after);
        return new(null, updated?.Session ?? before, [.. others.Prepend(updated).OfType<Change>()]);
    }

    public static Prediction Deleted(SessionState session) => new(
        null,
        session,
        [new Change(SessionChangeKind.Deleted, session.With((nameof(Store.Session.Status), SessionStatus.Deleted)), IsGone: true)]);

    /// <summary>What a mutation of one session must do, where no rule of its own comes first.</summary>
    public static Prediction Of(World world, Target target, string notFound, Func<SessionState, Prediction> change)
        => world.Find(target.TypeName, target.Id) is not { } session ? Refused(notFound)
            : target.ExpectedVersion is { } version && version != session.Version ? Refused("ConflictError")
            : change(session);
}

/// <summary>The session that a mutation names.</summary>
internal sealed record Target(string TypeName, long Id, int? ExpectedVersion);
