
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>What course modules are filtered by.</summary>
public sealed class CourseModuleFilterInputType : FilterInputType<CourseModule>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<CourseModule> descriptor)
    {
        descriptor.Field(courseModule => courseModule.Batch).Type<CourseBatchFilterInputType>();
    }
}
