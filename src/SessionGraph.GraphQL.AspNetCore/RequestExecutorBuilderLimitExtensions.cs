using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>How much of a request a server takes. The defaults hold in every environment.</summary>
public static class RequestExecutorBuilderLimitExtensions
{
    /// <summary>Changes the parser's budgets: tokens, nodes, fields, nesting.</summary>
    public static IRequestExecutorBuilder ModifyParserOptions(this IRequestExecutorBuilder builder, Action<ParserOptions> modify)
        => builder.ModifyRequestOptions(options => modify(options.ParserOptions));

    /// <summary>Changes the limits of validation: errors, aliases, root fields, depths and the like.</summary>
    public static IRequestExecutorBuilder ModifyValidationOptions(this IRequestExecutorBuilder builder, Action<ValidationOptions> modify)
        => builder.ModifyValidationOptions((_, options) => modify(options));

    /// <summary>Changes the limits of validation, by what services of the application say.</summary>
    public static IRequestExecutorBuilder ModifyValidationOptions(
        this IRequestExecutorBuilder builder, Action<IServiceProvider, ValidationOptions> modify)
        => RequestExecutorBuilder.From(builder).Setup(setup => setup.Validation.Add(modify));

    /// <summary>Changes what operations may cost, by what services of the application say.</summary>
    public static IRequestExecutorBuilder ModifyCostOptions(
        this IRequestExecutorBuilder builder, Action<IServiceProvider, CostOptions> modify)
        => RequestExecutorBuilder.From(builder)
            .Setup(setup => setup.Schema.Add((services, schema) => schema.ModifyCostOptions(options => modify(services, options))));

    /// <summary>Sets how many errors a document is told of; at least 1.</summary>
    public static IRequestExecutorBuilder SetMaxAllowedValidationErrors(
        this IRequestExecutorBuilder builder, int maxAllowedValidationErrors)
        => builder.ModifyValidationOptions(options => options.MaxAllowedErrors = maxAllowedValidationErrors);

    /// <summary>Sets how many fields may stand below each other; by default there is a bound already.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="maxAllowedExecutionDepth">The most fields on the way to any; at least 1.</param>
    /// <param name="skipIntrospectionFields">Whether introspection, which has a bound of its own, does not count.</param>
    public static IRequestExecutorBuilder AddMaxExecutionDepthRule(
        this IRequestExecutorBuilder builder, int maxAllowedExecutionDepth, bool skipIntrospectionFields = false)
        => builder.ModifyValidationOptions(options =>
        {
            options.MaxAllowedExecutionDepth = maxAllowedExecutionDepth;
            options.SkipIntrospectionFields = skipIntrospectionFields;
        });

    /// <summary>Sets how often a field may stand below itself; null for as often as the execution depth lets it.</summary>
    public static IRequestExecutorBuilder AddMaxAllowedFieldCycleDepthRule(
        this IRequestExecutorBuilder builder, ushort? defaultCycleLimit = 3)
        => builder.ModifyValidationOptions(options => options.MaxAllowedFieldCycleDepth = defaultCycleLimit);

    /// <summary>
    /// Refuses requests that ask for <c>__schema</c> or <c>__type</c>, unless an <see cref="IHttpRequestInterceptor"/> allows it
    /// (<see cref="Execution.OperationRequest.AllowIntrospection"/>).
    /// </summary>
    public static IRequestExecutorBuilder DisableIntrospection(this IRequestExecutorBuilder builder, bool disable = true)
        => builder.ModifyRequestOptions(options => options.EnableIntrospection = !disable);
}
