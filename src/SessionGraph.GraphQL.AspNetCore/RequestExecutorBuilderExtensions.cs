using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Subscriptions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Configures a server by means of the application's services.</summary>
public static class RequestExecutorBuilderExtensions
{
    /// <summary>Adds an error filter. Every error passes it once. Its constructor may take services of the application.</summary>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder)
        where T : class, IErrorFilter
        => RequestExecutorBuilder.From(builder)
            .Setup(setup => setup.ErrorFilters.Add(services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services)));

    /// <summary>Adds an error filter. Every error passes it once.</summary>
    public static IRequestExecutorBuilder AddErrorFilter(this IRequestExecutorBuilder builder, Func<IError, IError> filter)
        => RequestExecutorBuilder.From(builder).Setup(setup => setup.ErrorFilters.Add(_ => new DelegateErrorFilter(filter)));

    /// <summary>
    /// Adds a validation rule that runs after the specification's rules. Its constructor may take services of the application.
    /// </summary>
    public static IRequestExecutorBuilder AddValidationRule<T>(this IRequestExecutorBuilder builder)
        where T : class, IValidationRule
        => RequestExecutorBuilder.From(builder)
            .Setup(setup => setup.Rules.Add(services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services)));

    /// <summary>Changes the execution options.</summary>
    public static IRequestExecutorBuilder ModifyRequestOptions(this IRequestExecutorBuilder builder, Action<RequestExecutorOptions> modify)
        => builder.ModifyRequestOptions((_, options) => modify(options));

    /// <summary>Changes the execution options, with access to the application's services.</summary>
    public static IRequestExecutorBuilder ModifyRequestOptions(
        this IRequestExecutorBuilder builder, Action<IServiceProvider, RequestExecutorOptions> modify)
        => RequestExecutorBuilder.From(builder).Setup(setup => setup.Options.Add(modify));

    /// <summary>Adds an interceptor of HTTP requests. Its constructor may take services of the application.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, IHttpRequestInterceptor
        => RequestExecutorBuilder.From(builder)
            .Setup(setup => setup.Interceptors.Add(services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services)));

    /// <summary>Sets the interceptor of WebSockets. Its constructor may take services of the application.</summary>
    public static IRequestExecutorBuilder AddSocketSessionInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, ISocketSessionInterceptor
        => RequestExecutorBuilder.From(builder)
            .Setup(setup => setup.SocketInterceptor = ActivatorUtilities.GetServiceOrCreateInstance<T>);

    /// <summary>Delivers events from senders to subscribers within this process.</summary>
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
