namespace SessionGraph.Workshops;

/// <summary>Two branches with a workshop each.</summary>
internal static class WorkshopsExamples
{
    public static void AddTo(SampleSet sample)
    {
        sample.Lookups.Add(new Branch { Connection = sample.Connection, ExternalId = "harbour", Name = "Harbour library", Capacity = 12 });
        sample.Lookups.Add(new Branch { Connection = sample.Connection, ExternalId = "old-town", Name = "Old town library", Capacity = 30 });
        sample.AddExample(Create(sample, "Bookbinding for beginners", "harbour", 10, SampleSet.ExampleTime.AddDays(7)));
        sample.AddExample(Create(sample, "Letterpress printing", "old-town", 25, SampleSet.ExampleTime.AddDays(14)));
    }

    private static Workshop Create(SampleSet sample, string title, string branchId, int seats, DateTime startsAt) => new()
    {
        Connection = sample.Connection,
        Title = title,
        Status = SessionStatus.Completed,
        StartsAt = startsAt,
        EndsAt = WorkshopTimes.EndOf(startsAt),
        Seats = seats,
        BranchId = branchId,
    };
}
