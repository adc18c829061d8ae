using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Sqlite.Statements;

namespace SessionGraph.GraphQL.Data.Sqlite;

/// <summary>Creates the fast paths of SQLite stores.</summary>
internal sealed class SqliteFastPathFactory : IFastPathFactory
{
    public string ProviderName => "Microsoft.EntityFrameworkCore.Sqlite";

    public SourceIdentity? Identify(IEntityType root, Expression query)
        => QueryCacheKeyReader.Read(query, "", out var operands) is { } key ? new QueryIdentity(key, operands) : null;

    public IFastPath Create(Func<CancellationToken, Task<DbContext>> createContext) => new SqliteFastPath(createContext);
}
