using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// Imports an export: reads its files into a <see cref="StagedImport"/>, which validates all rows before the store changes, and then writes
/// them, parents before children.
/// </summary>
public sealed class AcademicSessionImport(
    ProviderConnections connections,
    IDbContextFactory<SessionGraphContext> contexts,
    SessionWriter writer,
    InputMapper mapper,
    TimeProvider timeProvider)
{
    // The rows that are read, compared and saved together. With --partial, each chunk is a write of its own that other writes wait for.
    private const int ChunkSize = 500;

    // A process that waits for the store's lock polls it every 20 ms.
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(40);

    private const int SqliteFull = 13;

    private const string Comparing = "Comparing with the store";
    private const string Writing = "Writing to the store";

    /// <summary>Reads and validates an export.</summary>
    /// <param name="path">The folder or ZIP archive.</param>
    /// <param name="options">The options of the import.</param>
    /// <param name="progress">Reports the progress.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="OneRosterFileException">A file cannot be read.</exception>
    /// <exception cref="ConnectionNotFoundException">The provider has no such connection.</exception>
    public async Task<StagedImport> StageAsync(
        string path, ImportOptions options, IProgress<ImportStep> progress, CancellationToken cancellationToken)
    {
        var staged = new StagedImport(connections.Find(OneRosterProvider.Id, options.Connection, "--connection").Name, options);
        try
        {
            using var files = new OneRosterFiles(path);
            await staged.ReadAsync(files, progress, cancellationToken);
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await staged.CheckAsync(context, progress, cancellationToken);
            return staged;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteFull)
        {
            staged.Dispose();
            throw new OneRosterFileException("The temporary folder is full. SQLITE_TMPDIR names another one.", exception);
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Reports what a write would change. It writes nothing and blocks no writer. A later write skips the unchanged rows.
    /// </summary>
    public async Task<ImportResult> CompareAsync(StagedImport staged, IProgress<ImportStep> progress, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var merge = new AcademicSessionMerge(context, null, staged, mapper, timeProvider.Now());
        var result = new ImportResult(Created: staged.CountNew());
        foreach (var chunk in staged.ReadStoredChunks(ChunkSize, Comparing, progress))
        {
            result += await merge.ApplyAsync(chunk, cancellationToken);
            context.ChangeTracker.Clear();
            staged.MarkUnchanged(merge.Unchanged);
        }

        return result;
    }

    /// <summary>
    /// Writes new and changed rows in one transaction: if the process ends, the store has all of them or none. A partial import writes each
    /// chunk in its own transaction.
    /// </summary>
    /// <exception cref="ImportConflictException">Another write changed the store in the meantime, and a row is no longer valid.</exception>
    /// <exception cref="ImportIncompleteException">A partial import stopped after it had written some chunks.</exception>
    public async Task<ImportResult> WriteAsync(StagedImport staged, IProgress<ImportStep> progress, CancellationToken cancellationToken)
    {
        var compared = await CompareAsync(staged, progress, cancellationToken);
        var result = new ImportResult(Unchanged: compared.Unchanged);
        if (compared == result)
            return result;

        var chunks = staged.ReadChunks(ChunkSize, Writing, progress);
        if (!staged.Options.IsPartial)
            return result + await WriteAsync(staged, chunks, cancellationToken);

        try
        {
            foreach (var chunk in chunks)
            {
                result += await WriteAsync(staged, [chunk], cancellationToken);
                await Task.Delay(s_pause, cancellationToken);
            }
        }
        catch (Exception exception) when (result.Created + result.Changed + result.Organisations > 0)
        {
            throw new ImportIncompleteException(result, exception);
        }

        return result;
    }

    private async Task<ImportResult> WriteAsync(StagedImport staged, IEnumerable<ImportChunk> chunks, CancellationToken cancellationToken)
    {
        await using var write = await writer.BeginAsync(cancellationToken);
        // Set within the write, so that stamps ascend in the order in which writes become visible.
        var merge = new AcademicSessionMerge(write.Context, write, staged, mapper, timeProvider.Now());
        var result = new ImportResult();
        foreach (var chunk in chunks)
        {
            result += await merge.ApplyAsync(chunk, cancellationToken);
            await write.FlushAsync(cancellationToken);
        }

        await write.CompleteAsync(cancellationToken);
        return result;
    }
}
