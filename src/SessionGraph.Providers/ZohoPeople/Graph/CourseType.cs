
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A course in Zoho People.</summary>
[ObjectType<Course>]
public static class CourseType
{
    /// <summary>The course with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<Course?> GetNodeAsync(
        string id, LookupDataLoader<Course, string> courses, IResolverContext context, CancellationToken cancellationToken)
        => courses.LoadNodeAsync(id, context, cancellationToken);
}
