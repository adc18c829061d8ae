namespace SessionGraph.Workshops;

/// <summary>The rules of branches.</summary>
internal sealed class BranchDefinition() : TextLookupDefinition<Branch, CreateBranchInput, UpdateBranchInput>(
    "branches", ExternalIdFormat.Text, _ => Guid.NewGuid().ToString("D"))
{
    public override Task CheckAsync(
        SessionGraphContext context, Branch record, InputErrors errors, CancellationToken cancellationToken)
    {
        if (record.Capacity < 0)
            errors.Add(new InvalidRecordException("capacity", $"is {record.Capacity}, but must be 0 or more"));

        return Task.CompletedTask;
    }
}
