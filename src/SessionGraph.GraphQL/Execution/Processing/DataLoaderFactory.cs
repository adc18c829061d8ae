using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Fetching;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Creates data loaders. The constructor of each type is compiled once. Safe for concurrent use.</summary>
internal sealed class DataLoaderFactory
{
    private readonly ConcurrentDictionary<Type, Func<IServiceProvider, IBatchScheduler, object>> _factories = new();

    /// <summary>Creates a loader of this type. The constructor's parameters are the scheduler and services.</summary>
    public object Create(Type loaderType, IServiceProvider services, IBatchScheduler batchScheduler)
        => _factories.GetOrAdd(loaderType, Compile)(services, batchScheduler);

    private static Func<IServiceProvider, IBatchScheduler, object> Compile(Type loaderType)
    {
        if (loaderType.IsAbstract || loaderType.GetConstructors() is not [var constructor])
            throw new InvalidOperationException($"The data loader {loaderType} must be a class with one public constructor.");

        var services = Expression.Parameter(typeof(IServiceProvider));
        var batchScheduler = Expression.Parameter(typeof(IBatchScheduler));
        var arguments = constructor.GetParameters().Select(parameter => ArgumentOf(parameter, services, batchScheduler));
        return Expression.Lambda<Func<IServiceProvider, IBatchScheduler, object>>(
            Expression.New(constructor, arguments), services, batchScheduler).Compile();
    }

    private static Expression ArgumentOf(ParameterInfo parameter, Expression services, Expression batchScheduler)
    {
        var type = parameter.ParameterType;
        if (type == typeof(IBatchScheduler))
            return batchScheduler;

        if (type == typeof(IServiceProvider))
            return services;

        var isOptional = parameter.HasDefaultValue || type == typeof(DataLoaderOptions);
        var service = Expression.Call(
            typeof(DataLoaderFactory), nameof(GetService), null, services, Expression.Constant(type), Expression.Constant(isOptional));
        return Expression.Convert(service, type);
    }

    private static object? GetService(IServiceProvider services, Type type, bool isOptional)
        => services.GetService(type)
            ?? (isOptional ? null : throw new InvalidOperationException($"No service of type {type} is registered for a data loader."));
}
