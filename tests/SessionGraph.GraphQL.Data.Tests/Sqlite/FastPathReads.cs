using SessionGraph.GraphQL.Data.EntityFramework;
using SessionGraph.GraphQL.Data.Execution;
using SessionGraph.GraphQL.Data.Lists;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Data.Sqlite;

namespace SessionGraph.GraphQL.Data.Tests.Sqlite;

/// <summary>Reads queries with a fast path, without a field that asks.</summary>
internal static class FastPathReads
{
    /// <summary>The rows; null when EF Core must read them.</summary>
    public static ValueTask<List<TEntity>?> TryReadAsync<TEntity>(
        this SqliteFastPath fastPath, IQueryable<TEntity> rows, EntityProjection<TEntity> selection, CancellationToken cancellationToken)
        => fastPath.TryReadAsync(RequestFor(rows, selection), cancellationToken);

    /// <summary>The rows of each key; null when EF Core must read them.</summary>
    public static ValueTask<List<TEntity>?> TryReadEachAsync<TKey, TEntity>(
        this SqliteFastPath fastPath,
        IQueryable<TEntity> rows,
        EntityProjection<TEntity> selection,
        ListKeys<TKey, TEntity> keys,
        CancellationToken cancellationToken)
        where TKey : notnull
        => fastPath.TryReadEachAsync(RequestFor(rows, selection), keys, cancellationToken);

    /// <summary>The rows, read by EF Core when they must be.</summary>
    public static async Task<List<TEntity>> ReadAsync<TEntity>(
        this SqliteFastPath fastPath, IQueryable<TEntity> rows, EntityProjection<TEntity> selection, CancellationToken cancellationToken)
        => await fastPath.TryReadAsync(rows, selection, cancellationToken)
            ?? await selection.ApplyTo(rows).ToListAsync(limits: null, cancellationToken);

    private static ListRequest<TEntity> RequestFor<TEntity>(IQueryable<TEntity> rows, EntityProjection<TEntity> selection)
        => new(new ListSource<TEntity>(new InMemoryQueryExecutor(), selection.Entity!, () => rows), selection, () => rows, limits: null);
}
