using Microsoft.Data.Sqlite;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>What happens around a step: time passes, the disk is full, another process has the database.</summary>
/// <param name="Advance">How far the clock moves before the step; now and then it is set back.</param>
/// <param name="IsDiskFull">Whether the database may take no more pages during the step.</param>
/// <param name="Lock">How long another connection has the write lock from the step's begin on; null where none has.</param>
/// <param name="AdvancesStatuses">Whether statuses follow the clock beside the requests.</param>
internal sealed record StepFault(TimeSpan Advance, bool IsDiskFull, TimeSpan? Lock, bool AdvancesStatuses)
{
    /// <summary>The gateway waits for the lock for so long.</summary>
    public static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Whether all writes of the step may fail.</summary>
    public bool TakesAll => IsDiskFull || Lock is not null;

    public static StepFault Of(int seed)
    {
        var random = new Random(seed);
        var advance = random.Next(10) switch
        {
            < 3 => 0,
            < 9 => random.Next(1, 50_000),
            _ => -random.Next(1, 3_600),
        };
        var kind = random.Next(100);
        return new(
            TimeSpan.FromSeconds(advance),
            IsDiskFull: kind is < 6,
            Lock: kind switch
            {
                < 6 => null,
                < 12 => TimeSpan.FromMilliseconds(random.Next(1, 40)),
                12 => 1.3 * BusyTimeout,
                _ => null,
            },
            AdvancesStatuses: random.Next(4) is 0);
    }

    /// <summary>Has the write lock for as long as the step says.</summary>
    public async Task HoldLockAsync(string databaseFile, TaskCompletionSource held)
    {
        if (Lock is not { } time)
        {
            held.SetResult();
            return;
        }

        await using var connection = new SqliteConnection($"Data Source={databaseFile};Pooling=False");
        connection.Open();
        await using var transaction = connection.BeginTransaction(deferred: false);
        held.SetResult();
        await Task.Delay(time);
    }
}
