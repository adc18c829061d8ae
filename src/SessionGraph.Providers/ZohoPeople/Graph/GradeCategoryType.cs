
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A category by which course sessions are graded.</summary>
[ObjectType<GradeCategory>]
public static class GradeCategoryType
{
    /// <summary>The grade category with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<GradeCategory?> GetNodeAsync(
        string id, LookupDataLoader<GradeCategory, string> gradeCategories, IResolverContext context, CancellationToken cancellationToken)
        => gradeCategories.LoadNodeAsync(id, context, cancellationToken);
}
