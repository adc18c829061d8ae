using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>Resolves the keys of sessions of all providers.</summary>
public sealed class SessionKeyResolver(
    IEnumerable<SessionProvider> providers, ProviderConnections connections, IDbContextFactory<SessionGraphContext> contexts)
{
    private readonly Dictionary<Provider, SessionProvider> _providers = providers.ToDictionary(provider => provider.Number);

    /// <summary>The gateway's id of the session with this key; null when there is no such session or connection.</summary>
    /// <exception cref="GraphQLException">The key names no connection. Only the connection tells which provider is meant.</exception>
    public async Task<long?> FindIdAsync(ExternalKeyInput key, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(key.Connection))
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("`key` names no `connection`, but several providers may use the same id. Give one of the names in `connections`.")
                .SetCode("CONNECTION_REQUIRED")
                .Build());
        }

        var connection = connections.All.FirstOrDefault(connection => connection.Name == key.Connection);
        if (connection is null)
            return null;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ofConnection = context.Sessions.Where(session => session.Provider == connection.Provider && session.Connection == connection.Name);
        return await _providers[connection.Provider].FindByExternalId(ofConnection, key.ExternalId)
            .OrderBy(session => session.Id)
            .Select(session => (long?)session.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
