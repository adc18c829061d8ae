using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace SessionGraph.Providers.OneRoster;

/// <summary>A field that lists can be filtered and sorted by.</summary>
internal abstract class AcademicSessionField(string name, string rule)
{
    /// <summary>The field with the time of a record's last change.</summary>
    public const string DateLastModified = "dateLastModified";

    private const string TextRule = "every predicate and every text is allowed";
    private const string DateRule = "must be compared by = != > >= < or <= with a date, as in '2026-09-01'";
    private const string InstantRule
        = "must be compared by = != > >= < or <= with a date and time with its offset, as in '2026-09-01T08:00:00Z', or with a date";

    private static readonly string[] s_instantForms =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    private static readonly AcademicSessionField[] s_all =
    [
        new Comparable<string?>("sourcedId", TextRule, session => session.ExternalId, CompareText),
        new Comparable<string?>("status", TextRule, session => session.ProviderStatus, CompareText),
        new Comparable<DateTime>(DateLastModified, InstantRule, session => session.DateLastModified, CompareInstant),
        new Comparable<string?>("title", TextRule, session => session.Title, CompareText),
        new Comparable<DateOnly>("startDate", DateRule, session => session.StartDate, CompareDate),
        new Comparable<DateOnly>("endDate", DateRule, session => session.EndDate, CompareDate),
        new Comparable<string?>("type", TextRule, session => session.Type, CompareText),
        new Comparable<string?>("schoolYear", TextRule, session => session.SchoolYear, CompareText),
        new Comparable<string?>("org.sourcedId", TextRule, session => session.OrgSourcedId, CompareText),
        new Comparable<string?>("parent.sourcedId", TextRule, session => session.Parent!.ExternalId, CompareText),
    ];

    /// <summary>The names of all fields, for error messages.</summary>
    public static string Names { get; } = string.Join(", ", s_all.Select(field => field.Name));

    /// <summary>The field's name, such as <c>startDate</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The values and predicates that a filter accepts for the field, for error messages.</summary>
    public string Rule { get; } = rule;

    /// <summary>The field with this name; null when there is none.</summary>
    public static AcademicSessionField? Find(string name) => s_all.FirstOrDefault(field => field.Name == name);

    /// <summary>The condition of a filter; null when the field does not support it.</summary>
    public abstract Expression<Func<AcademicSession, bool>>? Filter(string predicate, string value);

    /// <summary>Sorts by the field, and by id where values are equal.</summary>
    public abstract IQueryable<AcademicSession> Order(IQueryable<AcademicSession> sessions, bool isDescending);

    private static Expression<Func<string?, bool>>? CompareText(string predicate, string value)
    {
        var folded = CaseFolding.Fold(value);
        return predicate switch
        {
            "=" => text => text == value,
            "!=" => text => text != value,
            ">" => text => string.Compare(text, value) > 0,
            ">=" => text => string.Compare(text, value) >= 0,
            "<" => text => string.Compare(text, value) < 0,
            "<=" => text => string.Compare(text, value) <= 0,
            _ => text => CaseFolding.Fold(text!).Contains(folded),
        };
    }

    private static Expression<Func<DateOnly, bool>>? CompareDate(string predicate, string value)
        => !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? null : predicate switch
        {
            "=" => day => day == date,
            "!=" => day => day != date,
            ">" => day => day > date,
            ">=" => day => day >= date,
            "<" => day => day < date,
            "<=" => day => day <= date,
            _ => null,
        };

    // Stored instants have milliseconds. A value between two milliseconds is compared with the one before and the one after.
    private static Expression<Func<DateTime, bool>>? CompareInstant(string predicate, string value)
    {
        if (!DateTimeOffset.TryParseExact(value, s_instantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return null;

        var before = Instant.Truncate(instant.UtcDateTime);
        var after = before == instant.UtcDateTime || before >= DateTime.MaxValue - Instant.Precision ? before : before + Instant.Precision;
        return predicate switch
        {
            "=" => stamp => stamp >= after && stamp <= before,
            "!=" => stamp => stamp < after || stamp > before,
            ">" => stamp => stamp > before,
            ">=" => stamp => stamp >= after,
            "<" => stamp => stamp < after,
            "<=" => stamp => stamp <= before,
            _ => null,
        };
    }

    private sealed class Comparable<T>(
        string name,
        string rule,
        Expression<Func<AcademicSession, T>> member,
        Func<string, string, Expression<Func<T, bool>>?> compare) : AcademicSessionField(name, rule)
    {
        public override Expression<Func<AcademicSession, bool>>? Filter(string predicate, string value)
            => compare(predicate, value) is { } condition
                ? Expression.Lambda<Func<AcademicSession, bool>>(ReplacingExpressionVisitor.Replace(condition.Parameters[0], member.Body, condition.Body), member.Parameters)
                : null;

        public override IQueryable<AcademicSession> Order(IQueryable<AcademicSession> sessions, bool isDescending)
            => (isDescending ? sessions.OrderByDescending(member) : sessions.OrderBy(member)).ThenBy(session => session.Id);
    }
}
