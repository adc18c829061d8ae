
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The sort order of path sessions.</summary>
public sealed class PathSessionSortInputType : SortInputType<PathSession>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<PathSession> descriptor)
    {
        descriptor.Alias(session => session.Title, "sessionName");
        descriptor.Alias(session => session.StartsAt, "startDate");
        descriptor.Alias(session => session.EndsAt, "endDate");
    }
}
