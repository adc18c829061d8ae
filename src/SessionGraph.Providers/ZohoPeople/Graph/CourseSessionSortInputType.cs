
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The sort order of course sessions.</summary>
public sealed class CourseSessionSortInputType : SortInputType<CourseSession>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<CourseSession> descriptor)
    {
        descriptor.Field(session => session.SessionType).Name("type");
        descriptor.Alias(session => session.Title, "name");
    }
}
