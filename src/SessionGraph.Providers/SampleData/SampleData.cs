using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>
/// Sample records: the providers' own examples and about four hundred generated sessions, with the same ids on every machine.
/// </summary>
public sealed class SampleData(IEnumerable<SessionProvider> providers, ProviderConnections connections) : ISampleData
{
    /// <inheritdoc/>
    public async Task<bool> InsertWhenEmptyAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        // SQLite begins the transaction with the write lock, so that two servers that start together cannot both find the table empty.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.Sessions.AnyAsync(cancellationToken))
            return false;

        var sample = new SampleSet();
        foreach (var provider in providers.OrderBy(provider => provider.Number))
            Add(sample, provider, provider.AddExamples);
        foreach (var provider in providers)
            Add(sample, provider, provider.AddSample);
        context.AddRange(sample.Lookups);
        context.AddRange(sample.NumberSessions());
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return true;
    }

    // A provider without a connection has no sample records. With several connections, the first one gets them.
    private void Add(SampleSet sample, SessionProvider provider, Action<SampleSet> add)
    {
        if (connections.All.FirstOrDefault(connection => connection.Provider == provider.Number) is not { Name: var name })
            return;

        sample.Connection = name;
        add(sample);
    }
}
