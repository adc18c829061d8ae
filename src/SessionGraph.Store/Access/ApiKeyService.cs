using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>Creates, lists, revokes and verifies <see cref="ApiKey"/>s.</summary>
public sealed class ApiKeyService(IDbContextFactory<SessionGraphContext> contexts, GroupCommitQueue writes, TimeProvider timeProvider)
{
    /// <summary>What every key starts with, so that scanners of repositories and logs can find leaked keys.</summary>
    public const string Prefix = "sgk_";

    private const int IdLength = 12;
    private const int SecretLength = 43;
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Creates a key and returns its text. The text cannot be read again.</summary>
    /// <param name="name">The name of the caller.</param>
    /// <param name="scopes">The scopes.</param>
    /// <param name="connections">The names of the connections; <c>*</c> for all.</param>
    /// <param name="lifetime">How long the key is valid; null for ever.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public async Task<(ApiKey Key, string Text)> CreateAsync(
        string name, IEnumerable<string> scopes, IEnumerable<string> connections, TimeSpan? lifetime, CancellationToken cancellationToken)
    {
        var now = Now();
        // 43 of 62 characters have 256 bits.
        var (id, secret) = (RandomNumberGenerator.GetString(Characters, IdLength), RandomNumberGenerator.GetString(Characters, SecretLength));
        var key = new ApiKey
        {
            Id = id,
            Name = name,
            Hash = HashOf(secret),
            Scopes = string.Join(' ', scopes),
            Connections = string.Join(' ', connections),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        await using var write = await writes.BeginAsync(cancellationToken);
        write.Context.Add(key);
        await write.Context.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(() => Task.CompletedTask);
        return (key, $"{Prefix}{id}_{secret}");
    }

    /// <summary>All keys, in the order of their creation.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<ApiKey>().OrderBy(key => key.CreatedAt).ThenBy(key => key.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Revokes a key. Returns it, or null when there is none with this id.</summary>
    public async Task<ApiKey?> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);
        if (await write.Context.Set<ApiKey>().AsTracking().SingleOrDefaultAsync(key => key.Id == id, cancellationToken) is not { } key)
            return null;

        key.RevokedAt ??= Now();
        await write.Context.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(() => Task.CompletedTask);
        return key;
    }

    /// <summary>The id in the text of a key; null when the text is not that of a key.</summary>
    public static string? ReadId(string text)
        => text.Length == Prefix.Length + IdLength + 1 + SecretLength
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text[Prefix.Length + IdLength] is '_'
            ? text.Substring(Prefix.Length, IdLength)
            : null;

    /// <summary>The key with this id; null when there is none.</summary>
    public async Task<ApiKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<ApiKey>().SingleOrDefaultAsync(key => key.Id == id, cancellationToken);
    }

    /// <summary>Whether the text has the key's secret. Takes the same time for every wrong secret.</summary>
    public static bool Verify(ApiKey key, string text) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(key.Hash), Encoding.ASCII.GetBytes(HashOf(text[(Prefix.Length + IdLength + 1)..])));

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private DateTime Now() => Instant.Now(timeProvider);
}
