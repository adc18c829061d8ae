using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.Data.EntityFramework;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data;

/// <summary>Adds EF Core contexts to a GraphQL server.</summary>
public static class EntityFrameworkRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Lets resolvers have a <typeparamref name="TContext"/> parameter. Each call gets a new context from the registered <see
    /// cref="IDbContextFactory{TContext}"/>, which is disposed when the field is resolved. Queries of the context run asynchronously. A resolver
    /// with <see cref="UsePagingAttribute"/> can have <see cref="PagingArguments"/> and <see cref="QueryContext{TEntity}"/> parameters, and pass
    /// them to a data loader that reads a page for each parent. When the schema is built, it is checked that the fields of the context's entities
    /// declare which members they read.
    /// </summary>
    public static IRequestExecutorBuilder RegisterDbContextFactory<TContext>(this IRequestExecutorBuilder builder)
        where TContext : DbContext
        => builder.ConfigureSchema((services, schema) =>
        {
            var executor = schema.Features.GetOrAdd(() => new EntityFrameworkQueryExecutor());
            schema.Features.GetOrAdd(() => new QueryExecutors()).Add(executor);
            schema.AddParameterBinding(new DbContextParameterBinding<TContext>(executor));
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
