using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Restricts the rows that a request may read, such as to those of the caller's tenants. It applies to every list field and to the pages of
/// data loaders, before their filters. See <see cref="DataRequestExecutorBuilderExtensions.AddQueryRestriction"/>.
/// </summary>
public interface IQueryRestriction
{
    /// <summary>What rows of this entity must have in this request; null when the request may read all of them.</summary>
    /// <param name="entityType">The type of the rows.</param>
    /// <param name="context">The field.</param>
    RequiredValues? Find(Type entityType, IResolverContext context);
}
