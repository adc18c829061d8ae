using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>EF Core's model of the store, which all contexts of a process share.</summary>
public static class StoreModel
{
    /// <summary>
    /// Builds the model beside what else a process does when it starts; nothing takes longer. Needs no database. What is wrong with the
    /// model, the first context says again. A thread of its own does it: the pool would add threads while its few are held, and keep them.
    /// </summary>
    public static Task BuildAsync(IReadOnlyList<StoreProvider> providers) => Task.Factory.StartNew(() =>
    {
        var options = new DbContextOptionsBuilder<SessionGraphContext>();
        options.UseSessionGraphStore(new StoreOptions(), TimeProvider.System, providers);
        using var context = new SessionGraphContext(options.Options);
        _ = context.Model;
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
