namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The rules of course batches.</summary>
internal sealed class CourseBatchDefinition() : ZohoPeopleDefinition<CourseBatch, CreateCourseBatchInput, UpdateCourseBatchInput>("course batches")
{
    public override Task CheckAsync(
        SessionGraphContext context, CourseBatch record, InputErrors errors, CancellationToken cancellationToken)
    {
        if (record.EndDate < record.StartDate)
            errors.Add(new InvalidRecordException("endDate", $"is {record.EndDate:yyyy-MM-dd}, which is before startDate {record.StartDate:yyyy-MM-dd}"));

        return Task.CompletedTask;
    }
}
