
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>What path sessions are sorted by.</summary>
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
