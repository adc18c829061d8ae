namespace SessionGraph.Store.Tests;

/// <summary>A clock that stands until it is set.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2025, 3, 1, 8, 30, 0, 123, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
