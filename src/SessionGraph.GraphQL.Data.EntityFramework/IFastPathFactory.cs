using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Creates the fast paths of the stores of one EF Core provider.</summary>
internal interface IFastPathFactory
{
    /// <summary>The name of the EF Core provider, such as <c>Microsoft.EntityFrameworkCore.Sqlite</c>.</summary>
    string ProviderName { get; }

    /// <summary>Identifies the query of a resolver; null when it cannot be distinguished from other queries.</summary>
    /// <param name="root">The entity type of the query.</param>
    /// <param name="query">The query.</param>
    SourceIdentity? Identify(IEntityType root, Expression query);

    /// <summary>Creates the fast path of a store.</summary>
    /// <param name="createContext">Creates a context of the store.</param>
    IFastPath Create(Func<CancellationToken, Task<DbContext>> createContext);
}
