using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// Compares <c>sourcedId</c> values: UUIDs regardless of case (RFC 9562), because providers that link to them change the case; other ids
/// exactly.
/// </summary>
internal static class SourcedId
{
    /// <summary>SQLite's collation that ignores the case of ASCII letters.</summary>
    private const string IgnoreCase = "NOCASE";

    /// <summary>The normalized form of an id.</summary>
    public static string Normalise(string sourcedId) => ExternalIdFormat.Uuid.Read(sourcedId) ?? sourcedId;

    /// <summary>Whether both ids identify the same record.</summary>
    public static bool AreSame(string left, string right) => Normalise(left) == Normalise(right);

    /// <summary>The sessions with this id: one, except in older stores.</summary>
    public static IQueryable<TSession> Find<TSession>(IQueryable<TSession> sessions, string sourcedId)
        where TSession : Session
        => IsUuid(sourcedId)
            ? sessions.Where(session => EF.Functions.Collate(session.ExternalId!, IgnoreCase) == sourcedId)
            : sessions.Where(session => session.ExternalId == sourcedId);

    /// <summary>The organisation with this id.</summary>
    public static IQueryable<Organisation> Find(IQueryable<Organisation> organisations, string sourcedId)
        => IsUuid(sourcedId)
            ? organisations.Where(organisation => EF.Functions.Collate(organisation.ExternalId, IgnoreCase) == sourcedId)
            : organisations.Where(organisation => organisation.ExternalId == sourcedId);

    /// <summary>The sessions with one of these ids, and possibly some whose ids differ only in case.</summary>
    public static IQueryable<AcademicSession> FindAny(IQueryable<AcademicSession> sessions, IReadOnlyCollection<string> sourcedIds)
        => sessions.Where(session => sourcedIds.Contains(EF.Functions.Collate(session.ExternalId!, IgnoreCase)));

    /// <summary>The organisations with one of these ids, and possibly some whose ids differ only in case.</summary>
    public static IQueryable<Organisation> FindAny(IQueryable<Organisation> organisations, IReadOnlyCollection<string> sourcedIds)
        => organisations.Where(organisation => sourcedIds.Contains(EF.Functions.Collate(organisation.ExternalId, IgnoreCase)));

    private static bool IsUuid(string sourcedId) => ExternalIdFormat.Uuid.Read(sourcedId) is not null;
}
