
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>What courses are filtered by.</summary>
public sealed class CourseFilterInputType : FilterInputType<Course>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Course> descriptor)
    {
        descriptor.Ignore(course => course.Connection);
    }
}
