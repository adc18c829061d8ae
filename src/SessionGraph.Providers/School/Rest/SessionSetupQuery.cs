using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.School;

/// <summary>
/// The parameters of a list of session setups: filters, order and page, parsed like Django REST framework. Unknown parameters are ignored,
/// and so is <c>search</c>, because a setup has no text to search.
/// </summary>
internal sealed class SessionSetupQuery(IQueryCollection parameters)
{
    /// <summary>The number of setups on a page.</summary>
    public const int PageSize = 20;

    private const string LastPage = "last";

    // The school's PostgreSQL database sorts null after all values.
    private static readonly Dictionary<string, Expression<Func<SessionSetup, object?>>[]> s_keys = new()
    {
        ["id"] = [setup => setup.ExternalId],
        ["session_type"] = [setup => setup.SessionType == SessionSetupType.ExamSession],
        ["academic_session"] = [setup => setup.AcademicSessionId == null, setup => setup.AcademicSessionId],
        ["exam_session"] = [setup => setup.ExamSessionId == null, setup => setup.ExamSessionId],
        ["status"] = [setup => setup.ProviderStatus],
        ["current_step"] = [setup => setup.CurrentStep == null, setup => setup.CurrentStep],
        ["created_at"] = [setup => setup.CreatedAt],
        ["updated_at"] = [setup => setup.UpdatedAt],
    };

    private readonly Dictionary<string, string[]> _errors = [];

    /// <summary>The error messages by parameter; empty when the filters are valid.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => _errors;

    /// <summary>Applies the filters. <see cref="Errors"/> has the errors of invalid filters.</summary>
    public IQueryable<SessionSetup> Filter(IQueryable<SessionSetup> setups)
    {
        if (Find("session_type") is { } word)
        {
            if (SessionSetupFormat.FindType(word) is { } type)
                setups = setups.Where(setup => setup.SessionType == type);
            else
                AddNoChoice("session_type", word);
        }

        if (Find("status") is { } status)
        {
            if (SessionSetupFormat.IsStatus(status))
                setups = setups.Where(setup => setup.ProviderStatus == status);
            else
                AddNoChoice("status", status);
        }

        if (FindUuid("academic_session") is { } academicSession)
            setups = setups.Where(setup => setup.AcademicSessionId == academicSession);
        if (FindUuid("exam_session") is { } examSession)
            setups = setups.Where(setup => setup.ExamSessionId == examSession);
        return setups;
    }

    /// <summary>Sorts the setups by <c>ordering</c>: field names, descending with a leading <c>-</c>. Unknown names are ignored.</summary>
    public IQueryable<SessionSetup> Order(IQueryable<SessionSetup> setups)
    {
        IOrderedQueryable<SessionSetup>? ordered = null;
        foreach (var term in (Find("ordering") ?? "").Split(',', StringSplitOptions.TrimEntries).Distinct())
        {
            var isDescending = term.StartsWith('-');
            foreach (var key in s_keys.GetValueOrDefault(isDescending ? term[1..] : term, []))
            {
                ordered = (ordered, isDescending) switch
                {
                    (null, false) => setups.OrderBy(key),
                    (null, true) => setups.OrderByDescending(key),
                    (_, false) => ordered.ThenBy(key),
                    (_, true) => ordered.ThenByDescending(key),
                };
            }
        }

        return ordered?.ThenBy(setup => setup.Id) ?? setups.OrderBy(setup => setup.Id);
    }

    /// <summary>The number of the page, from 1; null when there is no such page.</summary>
    /// <param name="count">The number of setups on all pages.</param>
    public int? FindPage(int count)
    {
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        return Find("page") switch
        {
            null => 1,
            LastPage => last,
            var text => int.TryParse(text, CultureInfo.InvariantCulture, out var page) && page >= 1 && page <= last ? page : (int?)null,
        };
    }

    // If a parameter occurs twice, the last one counts. An empty parameter is ignored.
    private string? Find(string parameter) => parameters[parameter] is [.., { Length: > 0 } last] ? last : null;

    private Guid? FindUuid(string parameter)
    {
        if (Find(parameter) is not { } text)
            return null;
        if (SessionSetupFormat.TryReadUuid(text, out var uuid))
            return uuid;

        _errors[parameter] = ["Enter a valid UUID."];
        return null;
    }

    private void AddNoChoice(string parameter, string word)
        => _errors[parameter] = [$"Select a valid choice. {word} is not one of the available choices."];
}
