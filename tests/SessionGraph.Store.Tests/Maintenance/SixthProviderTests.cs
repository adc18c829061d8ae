using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store.Tests.Maintenance;

/// <summary>The part of the store of a provider that no other project knows of: <c>tests/SessionGraph.Workshops</c>.</summary>
public sealed class SixthProviderTests
{
    private static readonly SessionProvider[] s_six = [.. SessionProviders.All, new WorkshopsProvider()];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_of_five_providers_gets_the_sixth_though_its_migration_is_older_than_their_newest()
    {
        using var files = new StoreFiles();
        await files.StartAsync(("Store:SampleData", "true"));
        var before = Read(files);
        var sessions = files.Number("SELECT count(*) FROM Sessions");

        files.Providers = s_six;
        await files.StartAsync();

        var added = StoreMigrationsOf(s_six).Except(StoreMigrationsOf(SessionProviders.All)).Single();
        Assert.True(string.CompareOrdinal(added, StoreMigrationsOf(SessionProviders.All)[^1]) < 0, added);
        Assert.Equal(sessions, files.Number("SELECT count(*) FROM Sessions"));
        Assert.Equal(sessions, files.Number("SELECT count(*) FROM SessionSearch"));
        Assert.Empty(await files.VerifyAsync());
        var after = Read(files);
        Assert.All(before.Where(part => !IsOfSearchIndex(part.Key)), part => Assert.Equal(part.Value, after[part.Key]));
        using var created = new StoreFiles { Providers = s_six };
        await created.StartAsync();
        Assert.Equal(Read(created), after);
    }

    [Fact]
    public async Task A_session_of_the_sixth_provider_is_found_by_what_it_refers_to_whatever_is_renamed()
    {
        using var files = new StoreFiles { Providers = s_six };
        await files.StartAsync();
        await using var process = files.Process();
        await using var context = await process.GetRequiredService<IDbContextFactory<SessionGraphContext>>().CreateDbContextAsync(Cancellation);
        context.Add(new Branch { Connection = "workshops", ExternalId = "1", Name = "Harbour library" });
        context.Add(new Workshop { Connection = "workshops", Title = "Bookbinding", BranchId = "1", Seats = 8 });
        await context.SaveChangesAsync(Cancellation);

        Assert.Equal(1, files.Number(Found("harbour")));
        files.Execute("UPDATE Branches SET Name = 'Lighthouse'");
        Assert.Equal(0, files.Number(Found("harbour")));
        Assert.Equal(1, files.Number(Found("lighthouse")));
        Assert.Empty(await files.VerifyAsync());

        static string Found(string word) => $"SELECT count(*) FROM SessionSearch WHERE SessionSearch MATCH '{word}'";
    }

    [Fact]
    public async Task The_foreign_key_that_the_sixth_provider_adds_to_the_sessions_holds()
    {
        using var files = new StoreFiles { Providers = s_six };
        await files.StartAsync();
        await using var process = files.Process();
        await using var context = await process.GetRequiredService<IDbContextFactory<SessionGraphContext>>().CreateDbContextAsync(Cancellation);
        context.Add(new Workshop { Connection = "workshops", Title = "Bookbinding", BranchId = "nowhere" });

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(Cancellation));

        Assert.Contains("FOREIGN KEY constraint failed", exception.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_with_a_provider_that_is_not_registered_is_refused()
    {
        using var files = new StoreFiles { Providers = s_six };
        await files.StartAsync();

        files.Providers = SessionProviders.All;

        Assert.Contains("_WorkshopsInitial, which this gateway does not know", await files.RefusalAsync(), StringComparison.Ordinal);
    }

    private static bool IsOfSearchIndex(string part) => part.EndsWith("_Search", StringComparison.Ordinal) || part == "the view SessionTexts";

    private static IReadOnlyList<string> StoreMigrationsOf(IEnumerable<StoreProvider> providers) => new StoreMigrations(providers).Known;

    private static SortedDictionary<string, string> Read(StoreFiles files)
    {
        using var database = DatabaseFile.Open(files.Store, TimeSpan.FromSeconds(5), Cancellation);
        return new SortedDictionary<string, string>(StoreSchema.Describe(StoreSchema.Read(database)), StringComparer.Ordinal);
    }
}
