
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>What course batches are filtered by.</summary>
public sealed class CourseBatchFilterInputType : FilterInputType<CourseBatch>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<CourseBatch> descriptor)
    {
        descriptor.Field(courseBatch => courseBatch.Course);
    }
}
