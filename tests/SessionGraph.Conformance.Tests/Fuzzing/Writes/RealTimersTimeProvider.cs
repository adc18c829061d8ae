using Microsoft.Extensions.Time.Testing;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>A fake clock with real timers: the gateway waits for the lock that another connection holds in real time.</summary>
internal sealed class RealTimersTimeProvider(DateTimeOffset startDateTime) : FakeTimeProvider(startDateTime)
{
    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => System.CreateTimer(callback, state, dueTime, period);
}
