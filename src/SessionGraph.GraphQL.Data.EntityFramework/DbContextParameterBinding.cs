using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>Gives each resolver call a context of its own from the factory: a context serves one caller at a time.</summary>
/// <typeparam name="TContext">The context.</typeparam>
/// <param name="backend">Runs the queries over the contexts.</param>
internal sealed class DbContextParameterBinding<TContext>(EntityFrameworkQueryExecutor backend) : IParameterBinding
    where TContext : DbContext
{
    public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(TContext);

    public object Bind(IMiddlewareContext context, ParameterInfo parameter)
    {
        var store = context.Services.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
        context.RegisterForCleanup(store);
        backend.Observe(store);
        return store;
    }
}
