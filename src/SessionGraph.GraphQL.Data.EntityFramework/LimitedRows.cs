using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Reads by EF Core itself what has no statement. EF Core does not look at the token before it has compiled the query.</summary>
internal static class LimitedRows
{
    /// <summary>The rows; an exception where they take more memory than the response may have.</summary>
    public static async Task<List<TRow>> ToListAsync<TRow>(
        this IQueryable<TRow> query, ResultLimits? limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var rows = new List<TRow>();
        var memory = new RowMemory(limits);
        await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            rows.Add(row);
            memory.Count();
        }

        return rows;
    }
}
