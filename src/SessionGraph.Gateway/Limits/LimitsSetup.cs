using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Limits;

/// <summary>Applies what the configuration says of requests, their limits and their cost.</summary>
internal static class LimitsSetup
{
    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<RequestOptions>().BindConfiguration(RequestOptions.SectionName).ValidateOnStart();
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.SectionName).ValidateOnStart();
        services.AddOptions<CostLimitOptions>().BindConfiguration(CostLimitOptions.SectionName).ValidateOnStart();
        return services
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
        });

    /// <summary>How much of a body the endpoint takes, and whether it gives the schema: as a document where introspection does.</summary>
    public static GraphQLServerOptions WithLimits(this GraphQLServerOptions options, IServiceProvider services) => options with
    {
        MaxRequestSize = Get<LimitOptions>(services).MaxRequestSize,
        EnableSchemaRequests = Get<RequestOptions>(services).EnableIntrospection,
    };

    private static T Get<T>(IServiceProvider services)
        where T : class
        => services.GetRequiredService<IOptions<T>>().Value;
}
