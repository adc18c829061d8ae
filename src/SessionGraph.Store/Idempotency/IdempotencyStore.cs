using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>
/// Remembers the requests with idempotency keys. A key is stored in the transaction of the request's first write, with the write's result.
/// So a write without its key, or a key without its write, cannot exist.
/// </summary>
public sealed partial class IdempotencyStore(
    IDbContextFactory<SessionGraphContext> contexts,
    GroupCommitQueue writes,
    IOptions<IdempotencyOptions> options,
    TimeProvider timeProvider,
    ILogger<IdempotencyStore> logger)
{
    private const int MaxKeyLength = 255;

    private readonly ConcurrentDictionary<(string Caller, string Key), Task> _running = new();

    /// <summary>Begins the execution of a request. Waits while another one with the same key runs.</summary>
    /// <param name="caller">The caller's name; null when the caller is not known.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="requestHash">The SHA-256 of the request.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="IdempotencyException">The key is not valid, belongs to another request, or is in use for too long.</exception>
    public async Task<IdempotencyScope> BeginAsync(string? caller, string key, string requestHash, CancellationToken cancellationToken)
    {
        if (key.Length is 0 or > MaxKeyLength || key.Any(character => character is < ' ' or > '~'))
            throw new IdempotencyException(IdempotencyException.KeyInvalid, $"The idempotency key must have from 1 to {MaxKeyLength} ASCII characters, and no control characters.");

        var id = (caller ?? "", key);
        var ended = await EnterAsync(id, cancellationToken);
        try
        {
            var expiry = timeProvider.GetUtcNow().UtcDateTime - options.Value.Retention;
            var stored = await FindAsync(id, expiry, cancellationToken);
            return stored is null || stored.RequestHash == requestHash
                ? new IdempotencyScope(id.Item1, key, requestHash, stored, expiry, Release)
                : throw new IdempotencyException(
                    IdempotencyException.KeyReused, "The idempotency key belongs to another request. Give each request a key of its own.");
        }
        catch
        {
            Release();
            throw;
        }

        void Release()
        {
            _running.TryRemove(id, out _);
            ended.TrySetResult();
        }
    }

    /// <summary>
    /// Adds the finished answer to a request. Does nothing if the request has written nothing, or the answer is too large. A failure is
    /// logged: without the answer, it is rebuilt from the results.
    /// </summary>
    /// <param name="scope">The request.</param>
    /// <param name="answer">The answer, as the request with its caller, key, status, type, location and body.</param>
    public async Task SaveAnswerAsync(IdempotencyScope scope, IdempotentRequest answer)
    {
        if (!scope.HasOutcomes || answer.Answer!.Length > options.Value.MaxAnswerSize)
            return;

        try
        {
            await using var write = await writes.BeginAsync(CancellationToken.None);
            await write.Context.IdempotentRequests
                .Where(request => request.Caller == scope.Caller && request.Key == scope.Key)
                .ExecuteUpdateAsync(update => update
                    .SetProperty(request => request.Answer, answer.Answer)
                    .SetProperty(request => request.AnswerStatus, answer.AnswerStatus)
                    .SetProperty(request => request.AnswerType, answer.AnswerType)
                    .SetProperty(request => request.AnswerLocation, answer.AnswerLocation));
            await write.CommitAsync(() => Task.CompletedTask);
        }
        catch (Exception exception)
        {
            LogNotSaved(exception);
        }
    }

    /// <summary>Stores the result of a write, in the context's transaction.</summary>
    internal static async Task RecordAsync(
        SessionGraphContext context, IdempotentCall call, IdempotentOutcome outcome, DateTime now, CancellationToken cancellationToken)
    {
        if (call.Outcome is not null)
            throw new InvalidOperationException($"The result of '{call.Field}' under this idempotency key is known. Return it instead of writing again.");

        // A field that was still being executed when its request timed out may have stored its result after the scope read the store.
        var scope = call.Scope;
        var (createdAt, expiry) = (Instant.Format(scope.Stored?.CreatedAt ?? now), Instant.Format(scope.Expiry));
        var outcomes = scope.FormatWith(call.Field, outcome);
        var count = await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "IdempotentRequests" ("Caller", "Key", "RequestHash", "CreatedAt", "Outcomes")
            VALUES ({scope.Caller}, {scope.Key}, {scope.RequestHash}, {createdAt}, {outcomes})
            ON CONFLICT ("Caller", "Key") DO UPDATE SET "RequestHash" = excluded."RequestHash", "CreatedAt" = excluded."CreatedAt",
                "Outcomes" = excluded."Outcomes", "Answer" = NULL, "AnswerStatus" = NULL, "AnswerType" = NULL, "AnswerLocation" = NULL
            WHERE "CreatedAt" < {expiry} OR ("RequestHash" = excluded."RequestHash" AND "Outcomes" = {scope.StoredOutcomes})
            """,
            cancellationToken);
        if (count == 0)
            throw KeyInUse();
    }

    private static IdempotencyException KeyInUse() => new(
        IdempotencyException.KeyInUse, "A request with this idempotency key is still being executed. Repeat the request later.");

    private async Task<TaskCompletionSource> EnterAsync((string Caller, string Key) id, CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = timeProvider.GetTimestamp();
        while (_running.GetOrAdd(id, ended.Task) is var running && running != ended.Task)
        {
            try
            {
                var left = options.Value.WaitTimeout - timeProvider.GetElapsedTime(start);
                await running.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, timeProvider, cancellationToken);
            }
            catch (TimeoutException)
            {
                throw KeyInUse();
            }
        }

        return ended;
    }

    private async Task<IdempotentRequest?> FindAsync((string Caller, string Key) id, DateTime expiry, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.IdempotentRequests.SingleOrDefaultAsync(
            request => request.Caller == id.Caller && request.Key == id.Key && request.CreatedAt >= expiry, cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Warning, "The answer to a request with an idempotency key could not be stored.")]
    private partial void LogNotSaved(Exception exception);
}
