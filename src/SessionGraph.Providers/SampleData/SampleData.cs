using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>
/// Records to try the gateway with: the providers' own examples and some four hundred made-up sessions, the same on every machine,
/// with the same ids.
/// </summary>
public sealed class SampleData(IEnumerable<SessionProvider> providers, ProviderConnections connections) : ISampleData
{
    /// <inheritdoc/>
    public async Task<bool> InsertWhenEmptyAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        // SQLite begins it with the write lock, so that two servers that start together cannot both find the table empty.
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

    // A provider without a connection has no sample, and of several connections the first has it.
    private void Add(SampleSet sample, SessionProvider provider, Action<SampleSet> add)
    {
        if (connections.All.FirstOrDefault(connection => connection.Provider == provider.Number) is not { Name: var name })
            return;

        sample.Connection = name;
        add(sample);
    }
}
