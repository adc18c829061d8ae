using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionGraph.GraphQL.Data.Tests.Sqlite.Statements;

/// <summary>Hears of every query that EF Core translates on this thread's asynchronous flow.</summary>
internal sealed class TranslationCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly Action _count;
    private readonly AsyncLocal<bool> _isMine = new() { Value = true };
    private readonly List<IDisposable> _subscriptions = [];

    private TranslationCounter(Action count) => _count = count;

    public static IDisposable Observe(Action count)
    {
        var counter = new TranslationCounter(count);
        counter._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(counter));
        return counter;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this, name => name == CoreEventId.QueryCompilationStarting.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == CoreEventId.QueryCompilationStarting.Name && _isMine.Value)
            _count();
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}
