using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// How a <c>sourcedId</c> is compared: a UUID whatever the case of its letters (RFC 9562), as the providers that link to it write it; any
/// other text as it is.
/// </summary>
internal static class SourcedId
{
    /// <summary>SQLite's collation that takes ASCII letters of either case for the same.</summary>
    private const string IgnoreCase = "NOCASE";

    /// <summary>The form that all spellings of an id have in common.</summary>
    public static string Normalise(string sourcedId) => ExternalIdFormat.Uuid.Read(sourcedId) ?? sourcedId;

    /// <summary>Whether both are ids of the same record.</summary>
    public static bool AreSame(string left, string right) => Normalise(left) == Normalise(right);

    /// <summary>The sessions with this id: one, but for those of a store of before.</summary>
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

    /// <summary>The sessions with one of these ids, and perhaps others whose ids differ in nothing but the case.</summary>
    public static IQueryable<AcademicSession> FindAny(IQueryable<AcademicSession> sessions, IReadOnlyCollection<string> sourcedIds)
        => sessions.Where(session => sourcedIds.Contains(EF.Functions.Collate(session.ExternalId!, IgnoreCase)));

    /// <summary>The organisations with one of these ids, and perhaps others whose ids differ in nothing but the case.</summary>
    public static IQueryable<Organisation> FindAny(IQueryable<Organisation> organisations, IReadOnlyCollection<string> sourcedIds)
        => organisations.Where(organisation => sourcedIds.Contains(EF.Functions.Collate(organisation.ExternalId, IgnoreCase)));

    private static bool IsUuid(string sourcedId) => ExternalIdFormat.Uuid.Read(sourcedId) is not null;
}
