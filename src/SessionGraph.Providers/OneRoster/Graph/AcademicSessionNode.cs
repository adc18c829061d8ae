using System.Text.Json;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// A OneRoster academic session: a school year, semester, term or grading period. `startsAt` and `endsAt` are `startDate` and `endDate` at
/// 00:00 UTC, whatever the school's time zone. `providerStatus` is `active` or `tobedeleted`.
/// </summary>
[ObjectType<AcademicSession>(IgnoreProperties =
[
    nameof(AcademicSession.Org), nameof(AcademicSession.ParentId), nameof(AcademicSession.Parent), nameof(AcademicSession.Children),
    nameof(AcademicSession.Metadata),
])]
public static class AcademicSessionNode
{
    /// <summary>The academic session with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<AcademicSession?> GetNodeAsync(
        long id, SessionByIdDataLoader<AcademicSession> academicSessions, IResolverContext context, CancellationToken cancellationToken)
        => academicSessions.Select(context).LoadAsync(id, cancellationToken);

    /// <summary>The session's OneRoster id, an alias of `externalId`.</summary>
    public static string GetSourcedId([Parent(requires: nameof(Session.ExternalId))] AcademicSession session) => session.ExternalId!;

    /// <summary>The last day of the session: the day before `endDate`.</summary>
    public static DateOnly GetLastDay([Parent(requires: nameof(AcademicSession.EndDate))] AcademicSession session)
        => session.EndDate.AddDays(-1);

    /// <summary>Additional data of the provider, a JSON object. Null when there is none.</summary>
    public static JsonElement? GetMetadata([Parent(requires: nameof(AcademicSession.Metadata))] AcademicSession session)
        => session.Metadata is { } metadata ? JsonElement.Parse(metadata) : null;

    /// <summary>The organisation that the session belongs to.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<Organisation?>> GetOrgAsync(
        [Parent(requires: nameof(Session.Connection) + " " + nameof(AcademicSession.OrgSourcedId))] IReadOnlyList<AcademicSession> sessions,
        LookupDataLoader<Organisation, string> organisations,
        IResolverContext context,
        CancellationToken cancellationToken)
        => organisations.Select(context).LoadAsync(
            sessions, session => LookupKey.Of(session.Connection, session.OrgSourcedId), cancellationToken);

    /// <summary>The session that this one is part of. Null when it has no parent.</summary>
    [Cost(1)]
    [BatchResolver]
    public static Task<IReadOnlyList<AcademicSession?>> GetParentAsync(
        [Parent(requires: nameof(AcademicSession.ParentId))] IReadOnlyList<AcademicSession> sessions,
        SessionByIdDataLoader<AcademicSession> academicSessions,
        IResolverContext context,
        CancellationToken cancellationToken)
        => academicSessions.Select(context).LoadAsync(sessions, session => session.ParentId, cancellationToken);

    /// <summary>The sessions that are part of this one. They come in the order of their creation unless `order` is given.</summary>
    [Cost(1)]
    [UsePaging(IncludeTotalCount = true, ConnectionName = "AcademicSessions")]
    [UseFiltering<AcademicSessionFilterInputType>]
    [UseSorting<AcademicSessionSortInputType>]
    [BatchResolver]
    public static Task<IReadOnlyList<PassThroughConnection<AcademicSession>?>> GetChildrenAsync(
        [Parent(requires: nameof(Session.Id))] IReadOnlyList<AcademicSession> sessions,
        PagingArguments pagingArguments,
        QueryContext<AcademicSession> query,
        AcademicSessionsByParentIdDataLoader children,
        CancellationToken cancellationToken)
        => children.WithPassThrough(pagingArguments, query).LoadAsync(sessions, session => session.Id, cancellationToken);
}
