namespace SessionGraph.GraphQL.Types;

/// <summary>
/// Resolves the field for all parents of a selection by one call: the <see cref="ParentAttribute"/> parameter is a list of them, and
/// the method returns a list with a value for each, in their order. Arguments are single, for all parents of a selection have the
/// same. What the method throws, and what it reports, is an error of each parent's field; the context's path is that of the first.
/// Nothing can be wrapped around it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchResolverAttribute : Attribute;
