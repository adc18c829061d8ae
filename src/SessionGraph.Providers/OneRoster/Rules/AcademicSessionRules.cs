using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The rules of OneRoster 1.2 that need no other record.</summary>
internal static partial class AcademicSessionRules
{
    /// <exception cref="InvalidAcademicSessionException">A field breaks a rule.</exception>
    /// <exception cref="AggregateException">Several fields break rules.</exception>
    public static void Check<TInput>(TInput record)
        where TInput : IAcademicSessionRecord
        => Find(record).ThrowIfAny();

    /// <summary>Finds the errors of a record.</summary>
    public static InputErrors Find<TInput>(TInput record)
        where TInput : IAcademicSessionRecord
    {
        var errors = new InputErrors(InputLimits<TInput>.Fields);
        errors.Add(InputLimits<TInput>.FindAll(record), fault => Invalid(fault.Field, fault.Rule));
        if (record.SourcedId is not null && string.IsNullOrWhiteSpace(record.SourcedId))
            errors.Add(Invalid("sourcedId", "must not be blank; leave it out to get a new GUID"));
        if (string.IsNullOrWhiteSpace(record.Title))
            errors.Add(Invalid("title", "must not be blank"));
        if (!Types().IsMatch(record.Type))
        {
            errors.Add(Invalid(
                "type",
                $"is '{record.Type}', but must be gradingPeriod, semester, schoolYear, term, or ext: with A-Z a-z 0-9 . - _ after it"));
        }

        if (!Years().IsMatch(record.SchoolYear))
            errors.Add(Invalid("schoolYear", $"is '{record.SchoolYear}', but must be the four digits of the year in which it ends, as in 2025"));
        if (record.EndDate <= record.StartDate)
        {
            errors.Add(Invalid(
                "endDate",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"is {record.EndDate:yyyy-MM-dd}, but must be after startDate {record.StartDate:yyyy-MM-dd} (it is exclusive)")));
        }

        if (record.Metadata is { } metadata && metadata.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            errors.Add(Invalid("metadata", $"is {metadata.ValueKind}, but must be a JSON object"));

        errors.Read("providerStatus", () => ReadStatus(record));
        return errors;
    }

    /// <summary>The status of a record, from either of its two fields.</summary>
    /// <exception cref="InvalidAcademicSessionException">
    /// OneRoster does not have this status, or the two fields contradict each other.
    /// </exception>
    public static AcademicSessionStatus ReadStatus(IAcademicSessionRecord record)
    {
        var status = record.Status is AcademicSessionStatus.Deleted ? AcademicSessionStatus.ToBeDeleted : record.Status;
        if (record.ProviderStatus is not { } word)
            return status ?? AcademicSessionStatus.Active;

        AcademicSessionStatus ofWord = word switch
        {
            "active" => AcademicSessionStatus.Active,
            "tobedeleted" => AcademicSessionStatus.ToBeDeleted,
            _ => throw Invalid("providerStatus", $"is '{word}', but must be active or tobedeleted"),
        };
        return status is null || status == ofWord
            ? ofWord
            : throw Invalid("providerStatus", $"is '{word}', but status is another; give one of them, or the same status in both");
    }

    /// <summary>
    /// The stamp of a change. It is later than the previous stamp even if the clock has not advanced or the provider's stamp is ahead of
    /// it.
    /// </summary>
    public static DateTime NextStamp(AcademicSession session, DateTime now)
        => now > session.DateLastModified ? now : session.DateLastModified.AddMilliseconds(1);

    public static void SetStatus(AcademicSession session, AcademicSessionStatus status)
        => (session.Status, session.ProviderStatus) = status == AcademicSessionStatus.ToBeDeleted
            ? (SessionStatus.Deleted, "tobedeleted")
            : (SessionStatus.Active, "active");

    public static InvalidAcademicSessionException Invalid(string field, string rule) => new(field, $"{field} {rule}.");

    [GeneratedRegex(@"\A(?:gradingPeriod|semester|schoolYear|term|ext:[A-Za-z0-9.\-_]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Types();

    [GeneratedRegex(@"\A[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
