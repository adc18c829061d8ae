using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Subscriptions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>What of a server has to do with the application's services.</summary>
public static class RequestExecutorBuilderExtensions
{
    /// <summary>Adds a filter that every error passes once; it may take services of the application by its constructor.</summary>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder)
        where T : class, IErrorFilter
        => RequestExecutorBuilder.From(builder)
            .Setup(setup => setup.ErrorFilters.Add(services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services)));

    /// <summary>Adds a filter that every error passes once.</summary>
    public static IRequestExecutorBuilder AddErrorFilter(this IRequestExecutorBuilder builder, Func<IError, IError> filter)
        => RequestExecutorBuilder.From(builder).Setup(setup => setup.ErrorFilters.Add(_ => new DelegateErrorFilter(filter)));

    /// <summary>Adds a rule of validation behind the specification's; it may take services of the application by its constructor.</summary>
    public static IRequestExecutorBuilder AddValidationRule<T>(this IRequestExecutorBuilder builder)
        where T : class, IValidationRule
        => RequestExecutorBuilder.From(builder)
            .Setup(setup => setup.Rules.Add(services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services)));

    /// <summary>Changes how requests are executed.</summary>
    public static IRequestExecutorBuilder ModifyRequestOptions(this IRequestExecutorBuilder builder, Action<RequestExecutorOptions> modify)
        => builder.ModifyRequestOptions((_, options) => modify(options));

    /// <summary>Changes how requests are executed, by what services of the application say.</summary>
    public static IRequestExecutorBuilder ModifyRequestOptions(
        this IRequestExecutorBuilder builder, Action<IServiceProvider, RequestExecutorOptions> modify)
        => RequestExecutorBuilder.From(builder).Setup(setup => setup.Options.Add(modify));

    /// <summary>Adds a look at every HTTP request before it is executed; it may take services by its constructor.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, IHttpRequestInterceptor
        => RequestExecutorBuilder.From(builder)
            .Setup(setup => setup.Interceptors.Add(services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services)));

    /// <summary>Has this look at what comes and goes by WebSockets, in place of another; it may take services by its constructor.</summary>
    public static IRequestExecutorBuilder AddSocketSessionInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, ISocketSessionInterceptor
        => RequestExecutorBuilder.From(builder)
            .Setup(setup => setup.SocketInterceptor = ActivatorUtilities.GetServiceOrCreateInstance<T>);

    /// <summary>Has events go from senders to subscribers within this process.</summary>
    public static IRequestExecutorBuilder AddInMemorySubscriptions(
        this IRequestExecutorBuilder builder, SubscriptionOptions? options = null)
    {
        var services = RequestExecutorBuilder.From(builder).Services;
        services.TryAddSingleton(_ => new InMemoryTopics(options));
        services.TryAddSingleton<ITopicEventSender>(provider => provider.GetRequiredService<InMemoryTopics>());
        services.TryAddSingleton<ITopicEventReceiver>(provider => provider.GetRequiredService<InMemoryTopics>());
        return builder;
    }

    private sealed class DelegateErrorFilter(Func<IError, IError> filter) : IErrorFilter
    {
        public IError OnError(IError error) => filter(error);
    }
}
