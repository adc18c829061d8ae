using SessionGraph.Conformance.Tests.Infrastructure;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>Sequences of the sixteen mutations, with faults in the middle, held against a model of the five providers.</summary>
public sealed class WriteFuzzer : IAsyncLifetime
{
    private const int MaxAttemptsToShrink = 60;

    private readonly WriteRunCounts _counts = new();
    private EmptyStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await EmptyStore.CreateAsync();

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return default;
    }

    [Fact]
    public async Task Whatever_fails_what_was_acknowledged_is_stored_and_told_once_and_nothing_else_is()
    {
        await Fuzz.RunAsync(6, FindFaultAsync);

        TestContext.Current.TestOutputHelper?.WriteLine($"{_counts}");
        // Which request commits, and when a client leaves, is up to the scheduler.
        Assert.Empty(Enum.GetValues<FaultKind>().Except([FaultKind.CommitFails, FaultKind.ClientLeaves]).Except(_counts.Faults.Keys));
    }

    private async ValueTask<string?> FindFaultAsync(int seed)
    {
        _counts.Sequences++;
        var operations = Operation.Sequence(seed);
        if (await FindFaultAsync(operations) is not { } fault)
            return null;
        var fewer = await Operation.ShrinkAsync(operations, MaxAttemptsToShrink, async fewer => await FindFaultAsync(fewer) is not null);
        return fewer.Count == operations.Count
            ? fault
            : $"{await FindFaultAsync(fewer)}\n\nby {string.Join('\n', fewer)}\n\nAt first, with {operations.Count} mutations: {fault}";
    }

    private async Task<string?> FindFaultAsync(List<Operation> operations)
    {
        await using var run = new WriteRun(_store, _counts);
        return await run.FindFaultAsync(operations);
    }
}
