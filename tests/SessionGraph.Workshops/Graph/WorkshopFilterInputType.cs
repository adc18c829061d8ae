namespace SessionGraph.Workshops;

/// <summary>What workshops are filtered by.</summary>
public sealed class WorkshopFilterInputType : FilterInputType<Workshop>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Workshop> descriptor)
    {
        descriptor.Field(workshop => workshop.Id).ID(nameof(Workshop));
        descriptor.Field(workshop => workshop.Branch);
    }
}
