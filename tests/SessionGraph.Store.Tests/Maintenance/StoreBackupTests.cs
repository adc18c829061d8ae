using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store.Tests.Maintenance;

/// <summary>Backing up and restoring, each killed at each step.</summary>
public sealed class StoreBackupTests : IDisposable
{
    private static readonly (string, string) s_sampleData = ("Store:SampleData", "true");

    private readonly StoreFiles _files = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_backup_beside_a_process_that_serves_has_what_is_in_the_log()
    {
        await using var serving = await ServeAsync();
        await WriteAsync(serving, "Written before");

        var copy = Backup();

        Assert.Equal((433, _files["backup.db"]), (copy.Sessions, copy.Path));
        Assert.Empty(await _files.VerifyAsync(copy.Path));
        Assert.Empty(await _files.VerifyAsync());
        await WriteAsync(serving, "Written after");
    }

    [Fact]
    public async Task A_backup_that_is_killed_at_any_step_leaves_no_half_file_under_its_name()
    {
        await _files.StartAsync(s_sampleData);
        Backup();
        var before = await File.ReadAllBytesAsync(_files["backup.db"], Cancellation);
        _files.Execute("DELETE FROM Sessions WHERE Provider = 3");

        // The lock of the unfinished file keeps this process from copying it: what counts is the file under the name.
        Backup(overwrite: true, new Steps(_ => Assert.Equal(before, File.ReadAllBytes(_files["backup.db"]))));

        Assert.NotEqual(before, await File.ReadAllBytesAsync(_files["backup.db"], Cancellation));
        Assert.Equal(["backup.db", "store.db", "store.db.lock"], _files.Names.Where(name => !name.Contains('-', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_killed_backup_has_left_does_not_disturb_the_next()
    {
        await _files.StartAsync(s_sampleData);
        await File.WriteAllTextAsync(_files["backup.db.partial"], "half", Cancellation);
        await File.WriteAllTextAsync(_files["backup.db.partial-journal"], "half", Cancellation);

        Backup();

        Assert.Empty(await _files.VerifyAsync(_files["backup.db"]));
    }

    [Fact]
    public async Task A_backup_replaces_no_file_unless_it_is_told_to_and_never_the_store()
    {
        await _files.StartAsync();
        await File.WriteAllTextAsync(_files["backup.db"], "mine", Cancellation);

        Assert.EndsWith("exists already; --overwrite replaces it.", Assert.Throws<StoreException>(() => Backup()).Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(_files["backup.db"], Cancellation));
        File.CreateSymbolicLink(_files["link.db"], _files.Store);
        Assert.EndsWith("own file.", Assert.Throws<StoreException>(() => Backup(overwrite: true, name: "link.db")).Message, StringComparison.Ordinal);
        Assert.Contains("no folder", Assert.Throws<StoreException>(() => Backup(name: "none/backup.db")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restored_store_is_the_backup_and_the_replaced_one_is_kept_with_its_log()
    {
        await _files.StartAsync(s_sampleData);
        Backup();
        using var killed = await KilledWithALogAsync();

        var (restored, replaced) = await RestoreAsync(killed);

        Assert.Equal(432, restored.Sessions);
        Assert.Equal(432, await killed.StartAsync());
        Assert.Empty(await killed.VerifyAsync());
        await using var kept = killed.Process(null, ("Store:ConnectionString", $"Data Source={replaced};Pooling=False"));
        await kept.GetRequiredService<StoreInitializer>().InitializeAsync(Cancellation);
        Assert.Equal(433, Backup(killed, kept).Sessions);
    }

    [Fact]
    public async Task A_restored_store_has_a_log_of_changes_with_a_new_identity()
    {
        const string identityIs = "SELECT count(*) FROM ChangeLogState WHERE Identity = ";
        await _files.StartAsync(s_sampleData);
        Backup();
        using var backup = DatabaseFile.Open(_files["backup.db"], TimeSpan.FromSeconds(1), Cancellation);
        var identity = Assert.Single(backup.Query("SELECT Identity FROM ChangeLogState"));

        await RestoreAsync(_files);

        Assert.Equal(0, _files.Number($"{identityIs}'{identity}'"));
        Assert.Equal(1, _files.Number("SELECT count(*) FROM ChangeLogState"));
    }

    [Fact]
    public async Task A_restore_is_refused_while_a_process_serves_and_while_another_program_reads()
    {
        await using (var serving = await ServeAsync())
        {
            Backup();
            var refusal = await Assert.ThrowsAsync<StoreException>(() => RestoreAsync(_files));
            Assert.Contains($"is in use by process {Environment.ProcessId} on", refusal.Message, StringComparison.Ordinal);
        }

        using var reader = DatabaseFile.Open(_files.Store, TimeSpan.FromSeconds(1), Cancellation);
        reader.ExecuteScalar("SELECT count(*) FROM Sessions");

        Assert.EndsWith("locked by another program.", (await Assert.ThrowsAsync<StoreException>(() => RestoreAsync(_files))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_backup_is_not_restored()
    {
        await _files.StartAsync(s_sampleData);
        Backup();
        var bytes = await File.ReadAllBytesAsync(_files["backup.db"], Cancellation);
        Array.Fill(bytes, (byte)7, 10 * 4096, 4096);
        await File.WriteAllBytesAsync(_files["backup.db"], bytes, Cancellation);

        var refusal = await Assert.ThrowsAsync<StoreException>(() => RestoreAsync(_files));

        Assert.Contains("is damaged, and nothing is restored", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(432, await _files.StartAsync());
    }

    [Fact]
    public async Task A_damaged_store_can_be_replaced_by_a_backup()
    {
        await _files.StartAsync(s_sampleData);
        Backup();
        await File.WriteAllTextAsync(_files.Store, new string('x', 5000), Cancellation);

        await RestoreAsync(_files);

        Assert.Equal(432, await _files.StartAsync());
    }

    [Fact]
    public async Task A_restore_that_is_killed_at_any_step_leaves_the_old_store_or_the_new_one()
    {
        await _files.StartAsync(s_sampleData);
        Backup();
        using var files = await KilledWithALogAsync();
        var left = new List<StoreFiles> { files.CopyAsKilled() };
        await RestoreAsync(files, new Steps(_ => left.Add(files.CopyAsKilled())));
        left.AddRange(KillsOfTheReplacement(left[0]));

        foreach (var one in left)
        {
            using (one)
            {
                // A start that the settings do not allow to create a store.
                Assert.Contains(await one.StartAsync(("Store:Create", "false")), new long[] { 432, 433 });
                Assert.Empty(await one.VerifyAsync());
            }
        }
    }

    // Each state of the files between two renames.
    private static List<StoreFiles> KillsOfTheReplacement(StoreFiles old)
    {
        var store = StoreFile.At(old.Store);
        File.Copy(old["backup.db"], StoreReplacement.TemporaryPath(store));
        var left = new List<StoreFiles> { old.CopyAsKilled() };
        StoreReplacement.Begin(store, DateTimeOffset.UnixEpoch);
        left.Add(old.CopyAsKilled());
        const string kept = ".replaced-19700101T000000.000Z";
        File.Move(store.WalPath, store.Path + kept + "-wal");
        left.Add(old.CopyAsKilled());
        File.Move(store.Path, store.Path + kept);
        left.Add(old.CopyAsKilled());
        StoreReplacement.Finish(store);
        left.Add(old.CopyAsKilled());
        return left;
    }

    private async Task<StoreFiles> KilledWithALogAsync()
    {
        await using var serving = await ServeAsync();
        await WriteAsync(serving, "In the log");
        var killed = _files.CopyAsKilled();
        Assert.Contains("store.db-wal", killed.Names);
        return killed;
    }

    private async Task<ServiceProvider> ServeAsync()
    {
        var process = _files.Process(null, s_sampleData);
        await process.GetRequiredService<StoreInitializer>().InitializeAsync(Cancellation);
        return process;
    }

    private static async Task WriteAsync(ServiceProvider process, string title)
    {
        await using var write = await process.GetRequiredService<GroupCommitQueue>().BeginAsync(Cancellation);
        write.Context.Add(new SessionSetup { Connection = "school", Title = title, Status = SessionStatus.NotStarted });
        await write.Context.SaveChangesAsync(Cancellation);
        await write.CommitAsync(() => Task.CompletedTask);
    }

    private StoreCopy Backup(bool overwrite = false, IProgress<StoreStep>? progress = null, string name = "backup.db")
    {
        using var process = _files.Process();
        return process.GetRequiredService<StoreBackup>().Write(_files[name], overwrite, progress ?? new Progress<StoreStep>(), Cancellation);
    }

    private static StoreCopy Backup(StoreFiles files, ServiceProvider process)
        => process.GetRequiredService<StoreBackup>().Write(files["kept.db"], false, new Progress<StoreStep>(), Cancellation);

    private static async Task<(StoreCopy Restored, string? Replaced)> RestoreAsync(StoreFiles files, IProgress<StoreStep>? progress = null)
    {
        await using var process = files.Process();
        return await process.GetRequiredService<StoreRestore>().RestoreAsync(
            files["backup.db"], progress ?? new Progress<StoreStep>(), Cancellation);
    }

    private sealed class Steps(Action<StoreStep> report) : IProgress<StoreStep>
    {
        public void Report(StoreStep value) => report(value);
    }
}
