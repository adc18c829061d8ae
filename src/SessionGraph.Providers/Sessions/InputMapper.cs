using Mapster;
using Microsoft.Extensions.Hosting;

namespace SessionGraph.Providers;

/// <summary>
/// Copies the fields of inputs to entities with the providers' Mapster mappings (<see cref="SessionProvider.Mapping"/>). All mappings are
/// compiled when the host starts; startup fails if a mapping neither sets nor ignores a member of an entity.
/// </summary>
public sealed class InputMapper : IHostedService
{
    private readonly TypeAdapterConfig _config = new() { RequireDestinationMemberSource = true, RequireExplicitMapping = true };

    /// <summary>Registers the mappings of the providers.</summary>
    public InputMapper(IEnumerable<SessionProvider> providers)
    {
        _config.Rules.Add(InputValueRule.Create());
        _config.ForDestinationType<Session>().Ignore(
            session => session.Id,
            session => session.Provider,
            session => session.Connection,
            session => session.ExternalId,
            session => session.Status,
            session => session.ProviderStatus,
            session => session.CreatedAt,
            session => session.UpdatedAt,
            session => session.Version);
        foreach (var provider in providers)
        {
            provider.Mapping?.Register(_config);
            foreach (var lookup in provider.Lookups)
                lookup.AddMapping(_config);
        }
    }

    /// <summary>Maps an input to an entity. An absent field leaves its member unchanged.</summary>
    public void Map<TInput, TEntity>(TInput input, TEntity entity) => input.Adapt(entity, _config);

    /// <summary>Creates a mapped object, such as the body of a response.</summary>
    public TTarget Create<TSource, TTarget>(TSource source) => source.Adapt<TSource, TTarget>(_config);

    /// <summary>Compiles the mappings.</summary>
    /// <exception cref="CompileException">A member of an entity is neither set nor ignored.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _config.Compile();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
