using System.Collections.Immutable;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>What the store must hold. It never changes: a write makes a new one.</summary>
/// <param name="Lookups">What sessions may refer to.</param>
/// <param name="Sessions">The sessions by id.</param>
/// <param name="LastId">The greatest id that was ever given.</param>
/// <param name="Now">What the clock shows.</param>
internal sealed record World(Lookups Lookups, ImmutableSortedDictionary<long, SessionState> Sessions, long LastId, DateTime Now)
{
    public IEnumerable<SessionState> OfType(string typeName) => Sessions.Values.Where(session => session.TypeName == typeName);

    public SessionState? Find(string typeName, long id)
        => Sessions.GetValueOrDefault(id) is { } session && session.TypeName == typeName ? session : null;

    public World After(IEnumerable<Change> changes)
    {
        var sessions = Sessions.ToBuilder();
        var lastId = LastId;
        foreach (var change in changes)
        {
            if (change.IsGone)
                sessions.Remove(change.Session.Id);
            else
                sessions[change.Session.Id] = change.Session;
            lastId = Math.Max(lastId, change.Session.Id);
        }

        return this with { Sessions = sessions.ToImmutable(), LastId = lastId };
    }
}
