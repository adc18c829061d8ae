using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed partial class ConnectionTests
{
    [Fact]
    public async Task Every_connection_is_durable_and_checks_foreign_keys_however_often_it_is_borrowed()
    {
        await using var store = await StoreFixture.CreateAsync();
        for (var i = 0; i < 3; i++)
        {
            // Two at once, so that the pool holds more than one native connection.
            await using var first = store.CreateContext();
            await using var second = store.CreateContext();
            await AssertSettingsAsync(first);
            await AssertSettingsAsync(second);
        }
    }

    [Fact]
    public async Task Readers_do_not_wait_for_a_writer()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var writer = store.CreateContext();
        await using var transaction = await writer.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await writer.QuizSessions.ExecuteDeleteAsync(TestContext.Current.CancellationToken);

        await using var reader = store.CreateContext();

        Assert.True(await reader.QuizSessions.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_connection_has_no_mutex()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var context = store.CreateContext();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);

        var connection = (SqliteConnection)context.Database.GetDbConnection();

        Assert.Equal(0, GetMutex(connection.Handle!.DangerousGetHandle()));
    }

    // See https://www.sqlite.org/c3ref/db_mutex.html.
    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_db_mutex")]
    private static partial nint GetMutex(nint connection);

    private static async Task AssertSettingsAsync(SessionGraphContext context)
    {
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal("wal", await PragmaAsync(context, "journal_mode"));
        Assert.Equal("2", await PragmaAsync(context, "synchronous"));
        Assert.Equal("1", await PragmaAsync(context, "foreign_keys"));
        Assert.Equal("5000", await PragmaAsync(context, "busy_timeout"));
        Assert.Equal("-8000", await PragmaAsync(context, "cache_size"));
    }

    private static async Task<string?> PragmaAsync(SessionGraphContext context, string name)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names are the ones above.
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        return Convert.ToString(
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }
}
