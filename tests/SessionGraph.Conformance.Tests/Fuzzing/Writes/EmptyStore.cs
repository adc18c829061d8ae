using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>A store with the sample's directories and no session, of which each sequence gets a copy.</summary>
internal sealed class EmptyStore : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("sessiongraph-fuzz-").FullName;

    private EmptyStore(Lookups directories, long lastId) => (Lookups, LastId) = (directories, lastId);

    public Lookups Lookups { get; }

    /// <summary>The greatest id that was given to one of the sample's sessions.</summary>
    public long LastId { get; }

    private string File => Path.Combine(_folder, "empty.db");

    public static async Task<EmptyStore> CreateAsync()
    {
        await using var gateway = new TestGateway();
        await using var context = await gateway.Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>().CreateDbContextAsync();
        var lastId = await context.Sessions.MaxAsync(session => session.Id);
        // The batches run while the tests' clock does. Without a page that is free, a full disk is felt at once.
        await context.Database.ExecuteSqlRawAsync(
            """
            UPDATE Sessions SET ParentId = NULL;
            DELETE FROM Sessions;
            UPDATE CourseBatches SET StartDate = '2026-01-01', EndDate = '2027-12-31';
            """);
        await context.Database.ExecuteSqlRawAsync("VACUUM");
        await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var store = new EmptyStore(await Lookups.ReadAsync(context), lastId);
        System.IO.File.Copy(gateway.DatabaseFile, store.File);
        return store;
    }

    /// <summary>A copy in a folder of its own.</summary>
    public string Copy()
    {
        var copy = Path.Combine(System.IO.Directory.CreateTempSubdirectory("sessiongraph-fuzz-").FullName, "sessiongraph.db");
        System.IO.File.Copy(File, copy);
        return copy;
    }

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);
}
