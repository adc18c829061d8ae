namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// The examples of the provider's documentation (docs/providers), with their ids and values. Placeholders have a plausible value.
/// </summary>
internal static class OneRosterExamples
{
    private static readonly Guid s_uuid = new("3c90c3cc-0d44-4b50-8888-8dd25736052a");

    public static void AddTo(SampleSet sample)
    {
        var connection = sample.Connection;
        sample.Lookups.Add(
            new Organisation { Connection = connection, ExternalId = "org-alpha", Name = "Alpha School District", Type = "district" });
        var term = AcademicSession(connection, "term-2023-autumn", "Autumn Term 2023", "term", new(2023, 8, 21), new(2023, 12, 23), null);
        var period = AcademicSession(
            connection, s_uuid.ToString("D"), "First Grading Period 2023", "gradingPeriod", new(2023, 8, 21), new(2023, 10, 28), term);
        var week = AcademicSession(
            connection, "ext-exam-week-2023", "Exam Week 2023", "ext:examWeek", new(2023, 10, 23), new(2023, 10, 28), period);
        sample.AddExample(term);
        sample.AddExample(period);
        sample.AddExample(week);
    }

    private static AcademicSession AcademicSession(
        string connection, string sourcedId, string title, string type, DateOnly startDate, DateOnly endDate, AcademicSession? parent)
        => new()
        {
            Connection = connection,
            ExternalId = sourcedId,
            Title = title,
            Status = SessionStatus.Active,
            ProviderStatus = "active",
            Type = type,
            StartDate = startDate,
            EndDate = endDate,
            StartsAt = startDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            EndsAt = endDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            SchoolYear = "2024",
            OrgSourcedId = "org-alpha",
            Parent = parent,
            Metadata = "{}",
            DateLastModified = SampleSet.ExampleTime,
        };
}
