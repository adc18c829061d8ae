using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.Data.EntityFramework;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data;

/// <summary>What a server over EF Core is made of.</summary>
public static class EntityFrameworkRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Lets resolvers take a <typeparamref name="TContext"/>: each call gets one of its own from the registered
    /// <see cref="IDbContextFactory{TContext}"/>, disposed when the field is resolved. Queries over it run asynchronously, and are
    /// paged and projected by its model. A resolver with <see cref="UsePagingAttribute"/> can take a <see cref="PagingArguments"/> and a
    /// <see cref="QueryContext{TEntity}"/>, for a data loader to read a page of each parent. What the fields
    /// of its entities read of them is checked when the schema is built.
    /// </summary>
    public static IRequestExecutorBuilder RegisterDbContextFactory<TContext>(this IRequestExecutorBuilder builder)
        where TContext : DbContext
        => builder.ConfigureSchema((services, schema) =>
        {
            var backend = schema.Features.GetOrAdd(() => new EntityFrameworkQueryExecutor());
            schema.Features.GetOrAdd(() => new QueryExecutors()).Add(backend);
            schema.AddParameterBinding(new DbContextParameterBinding<TContext>(backend));
            schema.AddParameterBinding(new PagingArgumentsParameterBinding());
            schema.AddTypeInterceptor(new ParentRequirements(() => ModelOf(services.GetRequiredService<IDbContextFactory<TContext>>())));
        });

    private static IModel ModelOf<TContext>(IDbContextFactory<TContext> contexts)
        where TContext : DbContext
    {
        using var context = contexts.CreateDbContext();
        return context.Model;
    }
}
