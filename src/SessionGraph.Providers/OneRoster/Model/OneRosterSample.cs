using System.Globalization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// Three school years of two schools: each year has two semesters, each semester two terms, each term two grading periods.
/// </summary>
internal sealed class OneRosterSample(SampleSet sample)
{
    private static readonly string[] s_terms = ["Autumn", "Winter", "Spring", "Summer"];
    private static readonly (string Id, string Name)[] s_schools =
    [
        ("org-north", "Northgate Primary"), ("org-lycee", "Lycée Saint-Exupéry"),
    ];


    private readonly SampleRandom _random = new(1);

    public static void AddTo(SampleSet sample)
    {
        var oneRoster = new OneRosterSample(sample);
        foreach (var (id, name) in s_schools)
        {
            sample.Lookups.Add(new Organisation
            {
                Connection = sample.Connection,
                ExternalId = id,
                Name = name,
                Type = "school",
                ParentSourcedId = "org-alpha",
            });
            for (var endingYear = 2024; endingYear <= 2026; endingYear++)
                oneRoster.AddSchoolYear(id, name, endingYear);
        }
    }

    private void AddSchoolYear(string org, string school, int endingYear)
    {
        var label = $"{endingYear - 1}–{endingYear % 100:D2}";
        var firstDay = new DateOnly(endingYear - 1, 9, 1);
        var year = Add(org, endingYear, "schoolYear", $"School Year {label}, {school}", firstDay, firstDay.AddMonths(10), null);
        for (var half = 0; half < 2; half++)
        {
            var halfStart = firstDay.AddMonths(5 * half);
            var semester = Add(org, endingYear, "semester", $"Semester {half + 1}, {label}", halfStart, halfStart.AddMonths(5), year);
            for (var quarter = 0; quarter < 2; quarter++)
            {
                // Each has ten weeks of teaching, followed by a holiday.
                var termStart = halfStart.AddDays(77 * quarter);
                var termName = s_terms[(2 * half) + quarter];
                var term = Add(org, endingYear, "term", $"{termName} Term {label}", termStart, termStart.AddDays(70), semester);
                for (var period = 0; period < 2; period++)
                {
                    var start = termStart.AddDays(35 * period);
                    Add(org, endingYear, "gradingPeriod", $"{termName} Marks {period + 1}_{label}", start, start.AddDays(35), term);
                }
            }
        }

        var summer = new DateOnly(endingYear, 7, 6);
        Add(org, endingYear, "ext:summerProgramme", $"Été {endingYear}: 100% Plein Air", summer, summer.AddDays(26), year);
    }

    private AcademicSession Add(
        string org, int endingYear, string type, string title, DateOnly startDate, DateOnly endDate, AcademicSession? parent)
    {
        // Only grading periods are deleted: they have no children, so the tree stays complete.
        var deleted = type == "gradingPeriod" && _random.Chance(0.1);
        var session = _random.Stamp(new AcademicSession
        {
            Connection = sample.Connection,
            ExternalId = _random.NextGuid().ToString("D"),
            Title = title,
            Status = deleted ? SessionStatus.Deleted : SessionStatus.Active,
            ProviderStatus = deleted ? "tobedeleted" : "active",
            Type = type,
            StartDate = startDate,
            EndDate = endDate,
            StartsAt = startDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            EndsAt = endDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            SchoolYear = endingYear.ToString(CultureInfo.InvariantCulture),
            OrgSourcedId = org,
            Parent = parent,
            Metadata = _random.Chance(0.3) ? $$"""{"calendar":"{{org}}","instructionalDays":{{_random.Next(20, 180)}}}""" : null,
        });
        session.DateLastModified = session.UpdatedAt;
        sample.Add(session);
        return session;
    }
}
