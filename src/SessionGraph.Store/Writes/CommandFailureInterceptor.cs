using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionGraph.Store;

/// <summary>
/// Records the last failed command of a transaction. If SQLite rolls the transaction back because of it, the other writes fail with it too.
/// </summary>
internal sealed class CommandFailureInterceptor : DbCommandInterceptor
{
    /// <summary>The exception of the last failed command since the transaction began; null when there is none.</summary>
    public Exception? LastException { get; set; }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => LastException = eventData.Exception;

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LastException = eventData.Exception;
        return Task.CompletedTask;
    }
}
