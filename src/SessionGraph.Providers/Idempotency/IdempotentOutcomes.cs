using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>The results of writes that were committed under an idempotency key.</summary>
public sealed class IdempotentOutcomes(IdempotencyAccessor idempotency, IDbContextFactory<SessionGraphContext> contexts)
{
    /// <summary>The result, if the current call repeats one that was stored under its idempotency key; otherwise null.</summary>
    public TResult? Find<TResult>()
        where TResult : class
    {
        if (idempotency.Current?.Outcome is not { } outcome)
            return null;

        if (outcome.Type == nameof(UpsertResult))
            return outcome.State.Deserialize(IdempotencyJsonContext.Default.UpsertResult) as TResult;

        using var context = contexts.CreateDbContext();
        return (TResult)EntityStates.Of(context).Read(outcome.Type, outcome.State);
    }

    /// <summary>The outcome to store for a result.</summary>
    internal static IdempotentOutcome Of(SessionGraphContext context, object result) => new(
        result.GetType().Name,
        result is UpsertResult upsert
            ? JsonSerializer.SerializeToElement(upsert, IdempotencyJsonContext.Default.UpsertResult)
            : EntityStates.Of(context).Write(result));
}
