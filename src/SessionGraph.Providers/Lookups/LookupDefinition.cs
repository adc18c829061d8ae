using Mapster;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SessionGraph.Providers;

/// <summary>
/// Defines a kind of record that sessions refer to, such as people. A provider lists its kinds in <see cref="SessionProvider.Lookups"/>.
/// </summary>
public abstract class LookupDefinition
{
    /// <summary>Adds the mapping from the inputs to the records.</summary>
    internal abstract void AddMapping(TypeAdapterConfig mapping);

    /// <summary>Adds the service that writes the records.</summary>
    internal abstract void AddServices(IServiceCollection services, Provider provider);

    /// <summary>Adds the root fields: the list, and the mutations that create, update, delete and upsert records.</summary>
    internal abstract void AddTypes(SchemaBuilder schema);
}

/// <summary>The rules of a kind of record that sessions refer to.</summary>
/// <typeparam name="TLookup">The entity.</typeparam>
/// <typeparam name="TId">The type of the provider's own id.</typeparam>
/// <typeparam name="TCreate">The input that creates a record; its name must be <c>Create…Input</c>.</typeparam>
/// <typeparam name="TUpdate">The input that changes a record; its name must be <c>Update…Input</c>.</typeparam>
/// <param name="plural">The plural name, such as <c>course batches</c>. It names the list.</param>
public abstract class LookupDefinition<TLookup, TId, TCreate, TUpdate>(string plural) : LookupDefinition
    where TLookup : Lookup<TId>, new()
    where TId : notnull, IParsable<TId>
    where TCreate : CreateLookupInput<TId>
    where TUpdate : UpdateLookupInput
{
    /// <summary>Converts the id of an input to its stored form.</summary>
    /// <param name="id">The id.</param>
    /// <param name="toError">Creates the error of a broken rule.</param>
    /// <exception cref="SessionException">The id does not have the provider's form.</exception>
    public abstract TId ReadId(TId id, Func<string, SessionException> toError);

    /// <summary>Generates an id for a new record of a local connection.</summary>
    public abstract Task<TId> CreateIdAsync(IQueryable<TLookup> ofConnection, TimeProvider timeProvider, CancellationToken cancellationToken);

    /// <summary>The records with this id: one at most.</summary>
    public virtual IQueryable<TLookup> FindById(IQueryable<TLookup> ofConnection, TId id)
        => ofConnection.Where(record => record.ExternalId.Equals(id));

    /// <summary>Validates a new or changed record. Its name, id and references are already valid.</summary>
    /// <param name="context">The context of the write, which tracks what it has read and added.</param>
    /// <param name="record">The record.</param>
    /// <param name="errors">Collects the errors.</param>
    /// <param name="cancellationToken">Cancels the validation.</param>
    public virtual Task CheckAsync(
        SessionGraphContext context, TLookup record, InputErrors errors, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// The provider's own name for <c>externalId</c>, such as <c>sourcedId</c>; null when there is none. Filters accept it too.
    /// </summary>
    public virtual string? ExternalIdAlias => null;

    internal override void AddMapping(TypeAdapterConfig mapping)
    {
        AddMapping(mapping.NewConfig<TCreate, TLookup>());
        AddMapping(mapping.NewConfig<TUpdate, TLookup>());
    }

    // The navigations follow from the mapped ids.
    private static void AddMapping<TInput>(TypeAdapterSetter<TInput, TLookup> mapping) => mapping
        .Ignore(record => record.Connection, record => record.ExternalId)
        .IgnoreMember((member, side) => side is MemberSide.Destination && member.Type.IsAssignableTo(typeof(Lookup)));

    internal override void AddServices(IServiceCollection services, Provider provider)
    {
        services.TryAddSingleton(this);
        services.TryAddSingleton(services => ActivatorUtilities.CreateInstance<LookupService<TLookup, TId, TCreate, TUpdate>>(services, provider));
    }

    internal override void AddTypes(SchemaBuilder schema)
    {
        schema.Features.GetOrAdd(() => new LookupNames()).Add<TLookup>(plural);
        schema.ExtendFiltering<TLookup>(filter =>
        {
            filter.Field(record => record.Connection + ":" + record.ExternalId).Name("id").ID(typeof(TLookup).Name);
            if (ExternalIdAlias is { } alias)
                filter.Alias(record => record.ExternalId, alias);
        });
        schema.AddTypes(typeof(LookupQueries<TLookup>), typeof(LookupMutations<TLookup, TId, TCreate, TUpdate>));
    }
}
