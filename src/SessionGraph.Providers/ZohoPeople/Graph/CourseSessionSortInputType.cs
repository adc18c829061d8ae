
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>What course sessions are sorted by.</summary>
public sealed class CourseSessionSortInputType : SortInputType<CourseSession>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<CourseSession> descriptor)
    {
        descriptor.Field(session => session.SessionType).Name("type");
        descriptor.Alias(session => session.Title, "name");
    }
}
