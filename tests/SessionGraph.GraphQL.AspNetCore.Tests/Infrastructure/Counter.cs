namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>A thread-safe counter.</summary>
public sealed class Counter
{
    private int _value;

    public int Value => Volatile.Read(ref _value);

    public void Increment() => Interlocked.Increment(ref _value);

    public void Decrement() => Interlocked.Decrement(ref _value);
}
