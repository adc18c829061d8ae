namespace SessionGraph.GraphQL.Types;

/// <summary>
/// Resolves the field for all parents of a selection with one call. The <see cref="ParentAttribute"/> parameter is a list of the parents,
/// and the method returns a list with one value per parent, in the same order. Arguments are single values, because all parents of a
/// selection have the same. An exception, or a reported error, becomes an error of each parent's field; the context's path is that of the
/// first. Batch resolvers cannot have middleware.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchResolverAttribute : Attribute;
