
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>What grade categories are filtered by.</summary>
public sealed class GradeCategoryFilterInputType : FilterInputType<GradeCategory>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<GradeCategory> descriptor)
    {
        descriptor.Ignore(gradeCategory => gradeCategory.Connection);
    }
}
