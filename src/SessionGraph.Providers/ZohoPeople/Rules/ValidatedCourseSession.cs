using System.Globalization;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The six required fields of a course session, parsed and validated as far as no other record is needed.</summary>
internal sealed record ValidatedCourseSession(
    string Name,
    string TrainerErecno,
    CourseSessionType Type,
    DateOnly Date,
    TimeOnly StartTime,
    TimeOnly EndTime,
    DateTime StartsAt,
    DateTime EndsAt)
{
    private const string OutsideBatch = "BATCH_DATE_AND_SESSION_DATE_MISMATCH";

    /// <summary>Parses the fields. Throws all errors of the input collected so far, if there are any.</summary>
    /// <exception cref="SessionException">A field is blank, malformed, or the end is not after the start.</exception>
    /// <exception cref="AggregateException">Several fields have errors.</exception>
    public static ValidatedCourseSession Read(ICourseSessionRecord record, TimeZoneInfo zone, InputErrors errors)
    {
        RequireText("name", record.Name, errors);
        RequireText("trainerErecno", record.TrainerErecno, errors);
        var date = errors.Read("date", () => CourseSessionFormat.ReadDate("date", record.Date));
        var startTime = errors.Read("startTime", () => CourseSessionFormat.ReadTime("startTime", record.StartTime));
        var endTime = errors.Read("endTime", () => CourseSessionFormat.ReadTime("endTime", record.EndTime));
        if (errors.IsFree("startTime") && errors.IsFree("endTime") && endTime <= startTime)
        {
            errors.Add(new CourseSessionParameterException(
                "endTime",
                $"is {record.EndTime}, but must be after startTime {record.StartTime} on the same day"));
        }

        errors.ThrowIfAny();
        var (startsAt, endsAt) = (WallClock.ToInstant(date, startTime, zone), WallClock.ToInstant(date, endTime, zone));
        // A start that daylight saving skips moves forward, and may move past the end.
        if (endsAt <= startsAt)
        {
            throw new CourseSessionParameterException(
                "startTime",
                $"is {record.StartTime}, but daylight-saving time begins in {zone.Id} that day and moves this start to the end or after it");
        }

        return new(record.Name, record.TrainerErecno, record.Type, date, startTime, endTime, startsAt, endsAt);
    }

    /// <summary>The error of a date outside the batch; null when it is inside.</summary>
    public CourseSessionParameterException? FindOutside(CourseBatch batch)
        => Date < batch.StartDate || Date > batch.EndDate
            ? new CourseSessionParameterException(
                "date",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"is {Date:dd-MM-yyyy}, but the batch runs from {Day(batch.StartDate)} to {Day(batch.EndDate)} ({OutsideBatch})"))
            : null;

    private static void RequireText(string field, string text, InputErrors errors)
    {
        if (string.IsNullOrWhiteSpace(text))
            errors.Add(new CourseSessionParameterException(field, "must not be blank"));
    }

    private static string Day(DateOnly? date) => date?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "any day";
}
