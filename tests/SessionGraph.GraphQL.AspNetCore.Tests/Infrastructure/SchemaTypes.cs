using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Json;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

[QueryType]
public static class Queries
{
    public static string GetEcho(string text) => text;

    public static string? GetNothing() => null;

    public static string GetPad(int length) => new('x', length);

    public static Letter GetLetter() => new("a");

    public static IReadOnlyList<Letter> GetLetters() => [new("a"), new("b"), new("c")];

    public static JsonElement? GetValue(JsonElement? value) => value;

    public static JsonElement GetLines() => JsonElement.Parse("{\n  \"a\":\r\n 1\n}");

    public static string GetCaller([GlobalState(nameof(ClaimsPrincipal))] ClaimsPrincipal user, [GlobalState] string? tenant)
        => $"{user.Identity?.Name ?? "nobody"} of {tenant ?? "nowhere"}";

    public static string? GetFailure() => throw new InvalidOperationException("The secret.");

    public static string? GetRefusal() => throw new GraphQLException("Refused.");

    public static async Task<string> GetForeverAsync([Service] Probe probe, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(probe.Cancel);
        probe.Start();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "";
    }
}

public sealed record Letter(string Text)
{
    public string Capital => Text.ToUpperInvariant();
}

[ExtendObjectType<Letter>]
public static class LetterFields
{
    /// <summary>Waits until the test sends a number or completes the channel.</summary>
    public static async Task<string> GetSlowAsync([Parent] Letter letter, [Service] Probe probe, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(probe.Cancel);
        probe.Start();
        await probe.Numbers.Reader.WaitToReadAsync(cancellationToken);
        return letter.Text;
    }
}

[MutationType]
public static class Mutations
{
    public static string Rename(string name) => name;
}

[SubscriptionType]
public static class Subscriptions
{
    public static async IAsyncEnumerable<int> SubscribeToNumbersAsync(
        [Service] Probe probe, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            probe.OpenStreams.Increment();
            probe.Start();
            await foreach (var number in probe.Numbers.Reader.ReadAllAsync(cancellationToken))
                yield return number;
        }
        finally
        {
            probe.OpenStreams.Decrement();
            probe.Cancel();
        }
    }

    [Subscribe(With = nameof(SubscribeToNumbersAsync))]
    public static int Numbers([EventMessage] int number) => number;

    /// <summary>The requested number of events, each of 64 KiB.</summary>
    public static async IAsyncEnumerable<string> SubscribeToChunksAsync(
        [Service] Probe probe, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new string('x', 64 * 1024);
        probe.OpenStreams.Increment();
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                probe.TakenChunks.Increment();
                yield return chunk;
                await Task.Yield();
            }
        }
        finally
        {
            probe.OpenStreams.Decrement();
        }
    }

    [Subscribe(With = nameof(SubscribeToChunksAsync))]
    public static string Chunks([EventMessage] string chunk) => chunk;
}
