using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Runs queries with EF Core, within the limits of a response.</summary>
internal static class LimitedQueryExtensions
{
    /// <summary>Reads the rows. An exception is thrown when they take more memory than the response may have.</summary>
    public static async Task<List<TRow>> ToListAsync<TRow>(
        this IQueryable<TRow> query, ResultLimits? limits, CancellationToken cancellationToken)
    {
        // EF Core checks the token only after it has compiled the query.
        cancellationToken.ThrowIfCancellationRequested();
        var rows = new List<TRow>();
        var memory = new ReadMemoryCounter(limits);
        await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            rows.Add(row);
            memory.Count();
        }

        return rows;
    }
}
