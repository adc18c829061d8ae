using Mapster;
using Microsoft.Extensions.Hosting;

namespace SessionGraph.Providers;

/// <summary>
/// Copies the fields of inputs to entities, as the providers' mapping classes say (<see cref="SessionProvider.Mapping"/>). All mappings are
/// compiled when the host starts; a member of an entity that a mapping neither sets nor ignores fails the start.
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

    /// <summary>Sets the entity's members that the mapping of the two types names; an absent field leaves its member as it is.</summary>
    public void Map<TInput, TEntity>(TInput input, TEntity entity) => input.Adapt(entity, _config);

    /// <summary>Creates what the mapping of the two types makes of the source, such as the body of a REST API's answer.</summary>
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
