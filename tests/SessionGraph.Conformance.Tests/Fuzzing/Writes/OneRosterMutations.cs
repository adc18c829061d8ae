using System.Text.Json.Nodes;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>The mutations of academic sessions, and what they do to parents and children.</summary>
internal static class OneRosterMutations
{
    private const string Type = nameof(AcademicSession);
    private const string NotFound = "AcademicSessionNotFoundError";
    private const string Invalid = "InvalidAcademicSessionError";
    private const string UnknownReference = "OneRosterReferenceNotFoundError";

    public static Mutation Create(Draw draw)
    {
        var input = new JsonObject();
        var sourcedId = draw.Chance(0.6) ? $"s{draw.Next(0, 40)}" : null;
        if (sourcedId is not null)
            input["sourcedId"] = sourcedId;
        var record = Record.Next(draw, input);
        return new("createAcademicSession", "academicSession", input, (world, ids)
            => !record.IsValid ? Prediction.Refused(Invalid)
                : sourcedId is not null && Find(world, sourcedId) is not null ? Prediction.Refused("ExternalIdTakenError")
                : Link(world, null, SessionState.New(Type, sourcedId is null ? ids : ids with { ExternalId = sourcedId }), record));
    }

    public static Mutation Update(Draw draw)
    {
        var target = draw.Target(Type);
        var input = Draw.Input(target);
        var record = Record.Next(draw, input);
        return new("updateAcademicSession", "academicSession", input, (world, _) => !record.IsValid
            ? Prediction.Refused(Invalid)
            : Prediction.Of(world, target, NotFound, session => Link(world, session, session, record)));
    }

    public static Mutation Delete(Draw draw)
    {
        var target = draw.Target(Type);
        return new("deleteAcademicSession", "academicSession", Draw.Input(target), (world, _)
            => Prediction.Of(world, target, NotFound, session => session[nameof(Session.Status)] is nameof(SessionStatus.Deleted)
                ? Prediction.Updated(world, session, session)
                : Prediction.Updated(world, session, Stamp(world, session.With(
                    (nameof(Session.Status), SessionStatus.Deleted), (nameof(Session.ProviderStatus), "tobedeleted"))))));
    }

    private static SessionState? Find(World world, string sourcedId)
        => world.OfType(Type).FirstOrDefault(session => session[nameof(Session.ExternalId)] == sourcedId);

    private static Prediction Link(World world, SessionState? before, SessionState session, Record record)
    {
        var parent = record.Parent is null ? null : Find(world, record.Parent);
        var children = record.Children?.Distinct().Select(child => Find(world, child)).ToList();
        if (!world.Lookups.Organisations.Contains(record.Org)
            || (record.Parent is not null && parent is null)
            || children?.Contains(null) == true)
            return Prediction.Refused(UnknownReference);
        var taken = children?.OfType<SessionState>().ToDictionary(child => child.Id) ?? [];
        var dropped = children is null || before is null
            ? []
            : world.OfType(Type).Where(child => ParentOf(child) == before.Id && !taken.ContainsKey(child.Id)).ToDictionary(child => child.Id);
        for (var above = parent; above is not null; above = dropped.ContainsKey(above.Id) ? null : ParentOf(above) is { } id ? world.Sessions[id] : null)
        {
            if (above.Id == session.Id || taken.ContainsKey(above.Id))
                return Prediction.Refused(Invalid);
        }

        if (taken.ContainsKey(session.Id))
            return Prediction.Refused(Invalid);
        var hasOtherChildren = dropped.Count > 0 || taken.Values.Any(child => before is null || ParentOf(child) != before.Id);
        var others = MoveChildren(world, before, session, parent, [.. taken.Values], [.. dropped.Values]);
        var after = session.With([.. record.Own, (nameof(AcademicSession.ParentId), parent?.Id)]);
        return before is null
            ? Prediction.Created(world, after.With((nameof(AcademicSession.DateLastModified), world.Now)), others)
            : Prediction.Updated(world, before, hasOtherChildren || after.Text != before.Text ? Stamp(world, after) : after, others);
    }

    /// <summary>The changes of the other sessions: each that shows another parent or other children is stamped.</summary>
    private static IEnumerable<Change?> MoveChildren(
        World world, SessionState? before, SessionState session, SessionState? parent, List<SessionState> taken, List<SessionState> dropped)
    {
        var moved = taken.FindAll(child => before is null || ParentOf(child) != before.Id);
        var parents = moved.Select(ParentOf).ToHashSet();
        if ((before is null ? null : ParentOf(before)) is var oldParent && oldParent != parent?.Id)
            parents.UnionWith([oldParent, parent?.Id]);
        var changed = parents.OfType<long>().Where(id => id != session.Id).ToDictionary(id => id, id => Stamp(world, world.Sessions[id]));
        foreach (var (child, newParent) in dropped.Select(child => (child, default(long?))).Concat(moved.Select(child => (child, (long?)session.Id))))
            changed[child.Id] = Stamp(world, changed.GetValueOrDefault(child.Id, child).With((nameof(AcademicSession.ParentId), newParent)));
        return changed.Select(state => Change.Of(world, world.Sessions[state.Key], state.Value));
    }

    /// <summary>A stamp is later than the one before, whatever the clock shows.</summary>
    private static SessionState Stamp(World world, SessionState session)
    {
        const string column = nameof(AcademicSession.DateLastModified);
        var stamp = Instant.Parse(session[column]);
        return session.With((column, world.Now > stamp ? world.Now : stamp.AddMilliseconds(1)));
    }

    private static long? ParentOf(SessionState session)
        => session[nameof(AcademicSession.ParentId)] is { } id ? long.Parse(id, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The record that a create and an update give whole.</summary>
    private sealed record Record(bool IsValid, string Org, string? Parent, IReadOnlyList<string>? Children, (string, object?)[] Own)
    {
        public static Record Next(Draw draw, JsonObject input)
        {
            var isValid = !draw.Chance(0.05);
            var title = draw.Text();
            var startDate = new DateOnly(2026, 1, 1).AddDays(draw.Next(0, 300));
            var endDate = startDate.AddDays(isValid ? draw.Next(1, 90) : 0);
            var org = draw.Id(draw.World.Lookups.Organisations);
            var metadata = $$"""{"text":"{{draw.Text(1_900)}}"}""";
            var isDeleted = draw.Chance(0.1);
            var parent = draw.Chance(0.4) ? Reference(draw) : null;
            var children = draw.Chance(0.4) ? Enumerable.Range(0, draw.Next(0, 4)).Select(_ => Reference(draw)).ToList() : null;
            input["title"] = title;
            input["startDate"] = Draw.Date(startDate);
            input["endDate"] = Draw.Date(endDate);
            input["type"] = "term";
            input["schoolYear"] = "2026";
            input["org"] = Guid(org);
            input["metadata"] = JsonNode.Parse(metadata);
            if (isDeleted)
                input["status"] = "TO_BE_DELETED";
            if (parent is not null)
                input["parent"] = Guid(parent);
            if (children is not null)
                input["children"] = new JsonArray([.. children.Select(Guid)]);
            return new(isValid, org, parent, children,
            [
                (nameof(Session.Title), title),
                (nameof(Session.Status), isDeleted ? SessionStatus.Deleted : SessionStatus.Active),
                (nameof(Session.ProviderStatus), isDeleted ? "tobedeleted" : "active"),
                (nameof(Session.StartsAt), startDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
                (nameof(Session.EndsAt), endDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
                (nameof(AcademicSession.StartDate), startDate),
                (nameof(AcademicSession.EndDate), endDate),
                (nameof(AcademicSession.Type), "term"),
                (nameof(AcademicSession.SchoolYear), "2026"),
                (nameof(AcademicSession.OrgSourcedId), org),
                (nameof(AcademicSession.Metadata), metadata),
            ]);
        }

        private static string Reference(Draw draw)
        {
            var known = draw.World.OfType(Type).Select(session => session[nameof(Session.ExternalId)]!).ToList();
            return known is [] ? Draw.Unknown : draw.Id(known);
        }

        private static JsonObject Guid(string sourcedId) => new() { ["sourcedId"] = sourcedId };
    }
}
