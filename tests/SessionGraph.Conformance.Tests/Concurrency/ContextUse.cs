using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionGraph.Conformance.Tests.Concurrency;

/// <summary>
/// Finds the contexts that two callers use at once: a command begins while another is executed, or while its reader is open. EF Core
/// looks for that itself, but only in what it runs itself.
/// </summary>
public sealed class ContextUse : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbContext, Use> _uses = [];
    private readonly ConcurrentQueue<string> _shared = new();
    private long _commands;

    /// <summary>How many commands there were.</summary>
    public long Commands => Interlocked.Read(ref _commands);

    /// <summary>Where a context was in use: what ran, and what came between.</summary>
    public IReadOnlyCollection<string> Shared => _shared;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _commands);
        var use = _uses.GetOrCreateValue(eventData.Context!);
        if (Interlocked.Exchange(ref use.Executing, command.CommandText) is { } executing)
            _shared.Enqueue($"{executing}\n-- while it was executed:\n{command.CommandText}");
        if (use.Reader is { IsClosed: false })
            _shared.Enqueue($"a reader was open:\n{command.CommandText}");

        return ValueTask.FromResult(result);
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        var use = _uses.GetOrCreateValue(eventData.Context!);
        use.Reader = result;
        use.Executing = null;
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        _uses.GetOrCreateValue(eventData.Context!).Executing = null;
        return Task.CompletedTask;
    }

    private sealed class Use
    {
        public string? Executing;
        public volatile DbDataReader? Reader;
    }
}
