using Mapster;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SessionGraph.Providers;

/// <summary>A kind of record that sessions refer to, such as people. A provider names its kinds in <see cref="SessionProvider.Lookups"/>.</summary>
public abstract class LookupDefinition
{
    /// <summary>Says how the inputs become records.</summary>
    internal abstract void AddMapping(TypeAdapterConfig mapping);

    /// <summary>Adds the service that writes the records.</summary>
    internal abstract void AddServices(IServiceCollection services, Provider provider);

    /// <summary>Adds the root fields: the list, and the mutations that create, change, delete and import records.</summary>
    internal abstract void AddTypes(SchemaBuilder schema);
}

/// <summary>The rules of a kind of record that sessions refer to.</summary>
/// <typeparam name="TLookup">The entity.</typeparam>
/// <typeparam name="TId">The type of the provider's own id.</typeparam>
/// <typeparam name="TCreate">The input that creates a record; its name must be <c>Create…Input</c>.</typeparam>
/// <typeparam name="TUpdate">The input that changes a record; its name must be <c>Update…Input</c>.</typeparam>
/// <param name="plural">What several records are called, such as <c>course batches</c>. The list is named after it.</param>
public abstract class LookupDefinition<TLookup, TId, TCreate, TUpdate>(string plural) : LookupDefinition
    where TLookup : Lookup<TId>, new()
    where TId : notnull, IParsable<TId>
    where TCreate : CreateLookupInput<TId>
    where TUpdate : UpdateLookupInput
{
    /// <summary>The id of an input, as it is kept.</summary>
    /// <param name="id">The id.</param>
    /// <param name="toError">Makes the error of the rule that is broken.</param>
    /// <exception cref="SessionException">The id does not have the provider's form.</exception>
    public abstract TId ReadId(TId id, Func<string, SessionException> toError);

    /// <summary>Makes up an id for a new record of a local connection.</summary>
    public abstract Task<TId> CreateIdAsync(IQueryable<TLookup> ofConnection, TimeProvider timeProvider, CancellationToken cancellationToken);

    /// <summary>Those of the records that have this id: one at most.</summary>
    public virtual IQueryable<TLookup> FindById(IQueryable<TLookup> ofConnection, TId id)
        => ofConnection.Where(record => record.ExternalId.Equals(id));

    /// <summary>Checks a new or changed record. Its name, its id and the records that it refers to are checked already.</summary>
    /// <param name="context">The write. It tracks what it has read and added.</param>
    /// <param name="record">The record.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public virtual Task CheckAsync(
        SessionGraphContext context, TLookup record, InputErrors errors, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// The name of <c>externalId</c> in the provider's own words, such as <c>sourcedId</c>; else null. Filters take it too.
    /// </summary>
    public virtual string? ExternalIdAlias => null;

    internal override void AddMapping(TypeAdapterConfig mapping)
    {
        AddMapping(mapping.NewConfig<TCreate, TLookup>());
        AddMapping(mapping.NewConfig<TUpdate, TLookup>());
    }

    // The links to other records follow from the ids that are mapped.
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
