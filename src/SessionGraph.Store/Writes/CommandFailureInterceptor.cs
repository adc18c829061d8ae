using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionGraph.Store;

/// <summary>
/// Remembers the last failure of a transaction's statements: when SQLite takes the transaction back for it, the other writes fail by it too.
/// </summary>
internal sealed class CommandFailureInterceptor : DbCommandInterceptor
{
    /// <summary>The last failure since a transaction began; null where there was none.</summary>
    public Exception? LastException { get; set; }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => LastException = eventData.Exception;

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LastException = eventData.Exception;
        return Task.CompletedTask;
    }
}
