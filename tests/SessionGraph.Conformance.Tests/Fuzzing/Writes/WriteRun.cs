using System.Collections.Immutable;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>One sequence of writes to a gateway of its own, checked against the model after each step.</summary>
internal sealed class WriteRun : IAsyncDisposable
{
    private readonly string _databaseFile;
    private readonly FaultInjection _faults = new();
    private readonly RequestsInFlight _requests = new();
    private readonly ChangeReader _changes;
    private readonly RealTimersTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly TestGateway _gateway;
    private readonly WriteRunCounts _counts;
    private World _world;

    public WriteRun(EmptyStore store, WriteRunCounts counts)
    {
        _databaseFile = store.Copy();
        _counts = counts;
        _gateway = new(
            _faults,
            services => services.AddSingleton<IStartupFilter>(_requests).AddSingleton<TimeProvider>(_clock),
            ("Store:ConnectionString", $"Data Source={_databaseFile}"),
            ("Store:SampleData", "false"),
            ("Logging:LogLevel:Default", "None"),
            ("Logging:LogLevel:Microsoft.AspNetCore", "None"),
            ("Logging:LogLevel:Microsoft.EntityFrameworkCore", "None"),
            ("Store:BusyTimeout", $"{StepFault.BusyTimeout}"),
            ("Providers:StatusInterval", "1.00:00:00"),
            ("ZohoPeople:MaximumSessionsPerModule", $"{ZohoPeopleMutations.MaxSessionsOfModule}"),
            ("GraphQL:Cost:EnforceCostLimits", "false"),
            // Most of the changes are read from the log.
            ("Store:Changes:MaxMemoryCount", "2"));
        _changes = new(_gateway.Services.GetRequiredService<SessionChangeFeed>());
        _world = new(store.Lookups, ImmutableSortedDictionary<long, SessionState>.Empty, store.LastId, Now);
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>Runs the sequence, and tells what is wrong.</summary>
    public async Task<string?> FindFaultAsync(IReadOnlyList<Operation> operations)
    {
        foreach (var step in operations.GroupBy(operation => operation.Step))
        {
            if (await FindFaultInStepAsync([.. step]) is { } fault)
                return $"step {step.Key}: {fault}";
        }

        return await StoreChecks.FindFaultInCopyAsync(_databaseFile, _world) ?? await GraphChecks.FindFaultAsync(_gateway, _world);
    }

    public async ValueTask DisposeAsync()
    {
        _counts.Add(_faults.Struck);
        await _gateway.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_databaseFile)!, recursive: true);
    }

    private async Task<string?> FindFaultInStepAsync(IReadOnlyList<Operation> operations)
    {
        var around = StepFault.Of(operations[0].StepSeed);
        _clock.AdjustTime(_clock.GetUtcNow() + around.Advance);
        _world = _world with { Now = Now };
        var requests = operations.GroupBy(operation => operation.Client)
            .Select(request => (Fault: Fault.Of(request.First().ClientSeed), Mutations: request.Select(MutationOf).ToList()))
            .ToList();
        var answers = await SendAsync(around, requests);

        var explanation = new Explanation(_world, answers);
        var fault = explanation.FindFault(await _changes.ReadAsync())
            ?? FindFailureWithoutCause(around, requests.ConvertAll(request => request.Fault), answers);
        _world = explanation.After;
        await using var context = await _gateway.Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>().CreateDbContextAsync();
        fault ??= await StoreChecks.FindFaultInRowsAsync(context, _world);
        _counts.Add(answers);
        return fault is null ? null : $"{fault}\n\n{around}\n{Describe(requests.ConvertAll(request => request.Fault), answers)}";
    }

    private Mutation MutationOf(Operation operation) => Mutation.Next(new Draw(new Random(operation.Seed), _world, operation.Number));

    private async Task<IReadOnlyList<IReadOnlyList<Answer>>> SendAsync(
        StepFault around, IReadOnlyList<(Fault? Fault, List<Mutation> Mutations)> requests)
    {
        var client = new Client(_gateway.Client);
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var holding = around.HoldLockAsync(_databaseFile, held);
        await held.Task;
        _faults.IsDiskFull = around.IsDiskFull;
        try
        {
            var sent = requests.Select(request => client.SendAsync(request.Mutations, request.Fault)).ToList();
            if (around.AdvancesStatuses)
                sent.Add(AdvanceStatusesAsync());
            return await Task.WhenAll(sent);
        }
        finally
        {
            _faults.IsDiskFull = false;
            await holding;
            await SettleAsync();
        }
    }

    /// <summary>Waits for the writes of clients that went away. One that has begun may go on when its request is over.</summary>
    private async Task SettleAsync()
    {
        await _requests.WaitAsync();
        try
        {
            var last = await _gateway.Services.GetRequiredService<GroupCommitQueue>().BeginAsync(TestContext.Current.CancellationToken);
            await last.DisposeAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The writes before it failed, which is what it waits for as well.
        }
    }

    private async Task<IReadOnlyList<Answer>> AdvanceStatusesAsync()
    {
        try
        {
            await _gateway.Services.GetRequiredService<SessionStatusUpdater>().AdvanceAsync(TestContext.Current.CancellationToken);
            return [new Answer(StatusClock.Advance(), new Outcome(OutcomeKind.Stored))];
        }
        catch (Exception exception)
        {
            return [new Answer(StatusClock.Advance(), new Outcome(OutcomeKind.Failed, exception.ToString()))];
        }
    }

    /// <summary>A mutation that failed, or has no answer, though nothing went wrong that could be the cause.</summary>
    private static string? FindFailureWithoutCause(
        StepFault around, IReadOnlyList<Fault?> faults, IReadOnlyList<IReadOnlyList<Answer>> answers)
    {
        if (around.TakesAll || faults.Any(fault => fault?.TakesOthersWithIt == true))
            return null;
        var failed = answers
            .Where((_, index) => faults.ElementAtOrDefault(index) is null)
            .SelectMany(request => request)
            .FirstOrDefault(answer => answer.Outcome.Kind is OutcomeKind.Failed or OutcomeKind.Unknown);
        return failed is null ? null : $"There is no cause for the failure: {failed}";
    }

    private static string Describe(IReadOnlyList<Fault?> faults, IReadOnlyList<IReadOnlyList<Answer>> answers) => string.Join(
        '\n', answers.Select((request, index) => $"request with {faults.ElementAtOrDefault(index)?.ToString() ?? "no fault"}:\n  {string.Join("\n  ", request)}"));
}
