using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Creates a context for each call of a resolver, because a context cannot run several queries at a time.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <param name="executor">Runs the queries of the contexts.</param>
internal sealed class DbContextParameterBinding<TContext>(EntityFrameworkQueryExecutor executor) : IParameterBinding
    where TContext : DbContext
{
    public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(TContext);

    public object Bind(IMiddlewareContext context, ParameterInfo parameter)
    {
        var store = context.Services.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
        context.RegisterForCleanup(store);
        executor.Observe(store);
        return store;
    }
}
