using Microsoft.Extensions.Options;
using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Limits;

/// <summary>Applies the options of requests, limits and cost.</summary>
internal static class LimitsSetup
{
    // Up to this number of sessions, a filter that reads every text costs its weight; above it, proportionally more.
    private const double SessionsAtWeight = 10_000;

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<RequestOptions>().BindConfiguration(RequestOptions.SectionName).ValidateOnStart();
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.SectionName).ValidateOnStart();
        services.AddOptions<CostLimitOptions>().BindConfiguration(CostLimitOptions.SectionName).ValidateOnStart();
        services.AddOptions<GraphQLServerOptions>()
            .BindConfiguration(RequestOptions.SectionName)
            .BindConfiguration(LimitOptions.SectionName)
            // The schema document is available whenever introspection is.
            .Configure<IConfiguration>((options, configuration) => options.EnableSchemaRequests
                &= configuration.GetSection(RequestOptions.SectionName).GetValue(nameof(RequestOptions.EnableIntrospection), true))
            .ValidateOnStart();
        services.AddOptions<RestOptions>()
            .Configure<IOptions<RequestOptions>, IOptions<GraphQLServerOptions>>((rest, request, server) =>
            {
                rest.ExecutionTimeout = request.Value.ExecutionTimeout;
                rest.RequestBodyTimeout = server.Value.RequestBodyTimeout;
            });
        return services
            .AddSingleton<IValidateOptions<GraphQLServerOptions>, ServerOptionsValidator>()
            .AddSingleton<IValidateOptions<RequestOptions>, LimitsValidator>()
            .AddSingleton<IValidateOptions<LimitOptions>, LimitsValidator>()
            .AddSingleton<IValidateOptions<CostLimitOptions>, LimitsValidator>();
    }

    public static IRequestExecutorBuilder UseLimits(this IRequestExecutorBuilder builder) => builder
        .ModifyRequestOptions((services, options) =>
        {
            var request = Get<RequestOptions>(services);
            options.EnableIntrospection = request.EnableIntrospection;
            options.ExecutionTimeout = request.ExecutionTimeout;

            var limits = Get<LimitOptions>(services);
            options.ParserOptions.MaxAllowedTokens = limits.MaxAllowedTokens;
            options.ParserOptions.MaxAllowedNodes = limits.MaxAllowedNodes;
            options.ParserOptions.MaxAllowedFields = limits.MaxAllowedFields;
            options.ParserOptions.MaxAllowedRecursionDepth = limits.MaxAllowedRecursionDepth;
            options.MaxAllowedValues = limits.MaxAllowedValues;
            options.MaxAllowedResponseSize = limits.MaxAllowedResponseSize;
        })
        .ModifyValidationOptions((services, options) =>
        {
            var limits = Get<LimitOptions>(services);
            options.MaxAllowedErrors = limits.MaxAllowedValidationErrors;
            options.MaxAllowedAliases = limits.MaxAllowedAliases;
            options.MaxAllowedRootFields = limits.MaxAllowedRootFields;
            options.MaxAllowedDirectivesPerLocation = limits.MaxAllowedDirectivesPerLocation;
            options.MaxAllowedFragmentSpreads = limits.MaxAllowedFragmentSpreads;
            options.MaxAllowedExecutionDepth = limits.MaxAllowedExecutionDepth;
            options.MaxAllowedIntrospectionListDepth = limits.MaxAllowedIntrospectionListDepth;
        })
        .ModifyCostOptions((services, options) =>
        {
            var cost = Get<CostLimitOptions>(services);
            options.MaxFieldCost = cost.MaxFieldCost;
            options.MaxTypeCost = cost.MaxTypeCost;
            options.EnforceCostLimits = cost.EnforceCostLimits;
            // The store is resolved late, because exporting the schema needs none.
            options.Filtering.ExpensiveFilterOperationFactor
                = () => Math.Max(1, services.GetRequiredService<SessionCountEstimator>().Count / SessionsAtWeight);
        });

    private static T Get<T>(IServiceProvider services)
        where T : class
        => services.GetRequiredService<IOptions<T>>().Value;
}
