using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Adds the session graph to a server.</summary>
public static class SessionGraphExtensions
{
    /// <summary>Adds what all sessions share and the types of each registered <see cref="SessionProvider"/>.</summary>
    public static IRequestExecutorBuilder AddSessionGraphTypes(this IRequestExecutorBuilder builder) => builder
        .AddQueryType<Query>()
        .AddMutationType<Mutation>()
        .AddSubscriptionType<Subscription>()
        .AddTypes(
            typeof(SessionType),
            typeof(SessionQueries),
            typeof(ConnectionQueries),
            typeof(SessionSubscriptions),
            typeof(SessionChangeNode),
            typeof(LookupNode))
        .ConfigureSchema((services, schema) =>
        {
            var providers = services.GetServices<SessionProvider>().OrderBy(provider => provider.Number).ToArray();
            schema.AddType(new ProviderType(providers));
            foreach (var provider in providers)
            {
                provider.AddTypes(schema);
                foreach (var lookup in provider.Lookups)
                    lookup.AddTypes(schema);
            }
        })
        .AddGlobalObjectIdentification()
        .AddMutationConventions()
        .AddErrorInterfaceType<ErrorType>()
        .AddFiltering(text => CaseFolding.Fold(text), Instant.Precision)
        .AddSorting()
        .AddProjections()
        .ModifyPagingOptions(options => options.MaxPageSize = 1000)
        .RegisterDbContextFactory<SessionGraphContext>()
        .AddSqliteFastPath(services => services.GetRequiredService<IOptions<StoreOptions>>().Value.FastPath);
}
