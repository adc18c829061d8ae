using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.EntityFramework.Rows;
using SessionGraph.GraphQL.Data.EntityFramework.Statements;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>How a loader's statement reads its entities; kept with the plan.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Selection">What is read of each.</param>
/// <param name="Backend">Runs the schema's statements; null for EF Core itself.</param>
/// <param name="GetKey">The key as a function; null where the loader is to find it.</param>
/// <param name="IsPlain">Whether the query is that of any loader: all entities of one of the keys.</param>
internal sealed record LoaderQuery<TKey, TEntity>(
    EntitySelection<TEntity> Selection, EntityFrameworkBackend? Backend, Func<TEntity, TKey>? GetKey, bool IsPlain)
{
    // What is remembered of the query with so many keys.
    private readonly ConcurrentDictionary<int, Features> _memories = new();

    /// <summary>Reads whole entities.</summary>
    public static LoaderQuery<TKey, TEntity> Whole { get; } = new(EntitySelection<TEntity>.Whole, null, null, IsPlain: false);

    /// <summary>Reads what the field's selection needs, and what <paramref name="key"/> reads.</summary>
    public static LoaderQuery<TKey, TEntity> Create(
        IResolverContext context, DbContext store, Expression<Func<TEntity, TKey>> key, Type loaderType)
    {
        if (store.Model.FindEntityType(typeof(TEntity)) is not { } entityType || MemberCollector.Collect(key) is not { } keyMembers)
            return Whole;

        var entity = EntityModelBuilder.Build(entityType, NullOrder.Unknown);
        return new LoaderQuery<TKey, TEntity>(
            EntitySelection<TEntity>.Create(context, entity, [context.Selection], [.. keyMembers.Select(Wanted)]),
            context.Schema.Features.Get<EntityFrameworkBackend>(),
            KeyGetter.Of(store, loaderType, key),
            !Overrides(loaderType, "Query") && !Overrides(loaderType, "Where"));
    }

    /// <summary>The entities of the keys.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="build">Builds the query of them, where it is not remembered.</param>
    /// <param name="contexts">Makes contexts of the store.</param>
    /// <param name="limits">What the response may have; null where the entities are read for none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<List<TEntity>> ToListAsync<TContext>(
        IReadOnlyList<TKey> keys,
        Func<IQueryable<TEntity>> build,
        IDbContextFactory<TContext> contexts,
        ResultLimits? limits,
        CancellationToken cancellationToken)
        where TContext : DbContext
    {
        if (Backend is null)
            return await Selection.ApplyTo(build()).ToListAsync(limits, cancellationToken);

        var runner = Backend.RunnerOf(contexts);
        if (!IsPlain || keys.Count > QueryShapeReader.MaxListLength)
            return await runner.ReadAsync(new PlannedQuery<TEntity>(build()), Selection, limits, cancellationToken);

        var values = new List<object>(QueryOperand.LengthOf(keys.Count));
        foreach (var key in keys)
            values.Add(key!);

        QueryOperand.FillUp(values);
        var query = new PlannedQuery<TEntity>(null, build, _memories.GetOrAdd(values.Count, static _ => new Features()), null);
        return await runner.TryReadAsync(query, Selection, new EntityRows<TEntity>(limits), new KeyList(values), cancellationToken)
            ?? await Selection.ApplyTo(query.Rows).ToListAsync(limits, cancellationToken);
    }

    /// <summary>Whether the loader's type has a method of its own in the place of the base's.</summary>
    public static bool Overrides(Type loaderType, string method)
        => loaderType.GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType is { } declaring
            && !(declaring.IsGenericType && declaring.GetGenericTypeDefinition() == typeof(EntityDataLoader<,,,>));

    private static WantedMember Wanted(string name) => new(typeof(TEntity), name);
}
