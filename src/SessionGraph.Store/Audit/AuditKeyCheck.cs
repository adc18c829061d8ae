using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SessionGraph.Store;

/// <summary>
/// Appends an entry at start when the audit is signed with another key than before, so that the new key covers all earlier entries.
/// </summary>
public sealed partial class AuditKeyCheck(
    AuditLog audit,
    AuditKeys keys,
    GroupCommitQueue writes,
    IDbContextFactory<SessionGraphContext> contexts,
    ILogger<AuditKeyCheck> logger,
    IHostEnvironment? environment = null)
    : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!audit.IsEnabled)
            return;

        if (keys.CurrentId is null && environment?.IsProduction() is true)
            LogNoKey();
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (!await NeedsEntryAsync(context, cancellationToken))
                return;
        }

        await using var write = await writes.BeginAsync(cancellationToken);
        if (!await NeedsEntryAsync(write.Context, cancellationToken))
            return;

        await audit.AppendAsync(write.Context, AuditKind.KeyChanged, cancellationToken);
        await write.CommitAsync(() => Task.CompletedTask);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> NeedsEntryAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        var newest = await context.AuditEntries
            .OrderByDescending(entry => entry.Number)
            .Select(entry => new { entry.KeyId })
            .FirstOrDefaultAsync(cancellationToken);
        return newest is not null && newest.KeyId != keys.CurrentId;
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "The audit has no key (Audit:Key): whoever can write to the store can change it without a trace. See docs/operations/audit.md.")]
    private partial void LogNoKey();
}
