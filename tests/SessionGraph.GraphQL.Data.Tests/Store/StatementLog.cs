using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionGraph.GraphQL.Data.Tests.Store;

/// <summary>Keeps the texts of the statements that contexts run.</summary>
public sealed class StatementLog : DbCommandInterceptor
{
    private readonly Lock _lock = new();
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (_lock)
                return [.. _texts];
        }
    }

    public void Clear()
    {
        lock (_lock)
            _texts.Clear();
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        lock (_lock)
            _texts.Add(command.CommandText.ReplaceLineEndings("\n"));

        return ValueTask.FromResult(result);
    }
}
