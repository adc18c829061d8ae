using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Limits what a request may cost the server. The defaults are the same in every environment.</summary>
public static class RequestExecutorBuilderLimitExtensions
{
    /// <summary>Changes the parser's limits: tokens, nodes, fields, nesting.</summary>
    public static IRequestExecutorBuilder ModifyParserOptions(this IRequestExecutorBuilder builder, Action<ParserOptions> modify)
        => builder.ModifyRequestOptions(options => modify(options.ParserOptions));

    /// <summary>Changes the limits of validation: errors, aliases, root fields, depth and others.</summary>
    public static IRequestExecutorBuilder ModifyValidationOptions(this IRequestExecutorBuilder builder, Action<ValidationOptions> modify)
        => builder.ModifyValidationOptions((_, options) => modify(options));

    /// <summary>Changes the limits of validation, with access to the application's services.</summary>
    public static IRequestExecutorBuilder ModifyValidationOptions(
        this IRequestExecutorBuilder builder, Action<IServiceProvider, ValidationOptions> modify)
        => RequestExecutorBuilder.From(builder).Setup(setup => setup.Validation.Add(modify));

    /// <summary>Changes the cost limits, with access to the application's services.</summary>
    public static IRequestExecutorBuilder ModifyCostOptions(
        this IRequestExecutorBuilder builder, Action<IServiceProvider, CostOptions> modify)
        => RequestExecutorBuilder.From(builder)
            .Setup(setup => setup.Schema.Add((services, schema) => schema.ModifyCostOptions(options => modify(services, options))));

    /// <summary>Sets the maximum number of validation errors that are reported for a document; at least 1.</summary>
    public static IRequestExecutorBuilder SetMaxAllowedValidationErrors(
        this IRequestExecutorBuilder builder, int maxAllowedValidationErrors)
        => builder.ModifyValidationOptions(options => options.MaxAllowedErrors = maxAllowedValidationErrors);

    /// <summary>Sets the maximum depth of an operation. There is a default limit.</summary>
    /// <param name="builder">The server's builder.</param>
    /// <param name="maxAllowedExecutionDepth">The maximum number of nested fields; at least 1.</param>
    /// <param name="skipIntrospectionFields">Whether introspection fields, which have a limit of their own, do not count.</param>
    public static IRequestExecutorBuilder AddMaxExecutionDepthRule(
        this IRequestExecutorBuilder builder, int maxAllowedExecutionDepth, bool skipIntrospectionFields = false)
        => builder.ModifyValidationOptions(options =>
        {
            options.MaxAllowedExecutionDepth = maxAllowedExecutionDepth;
            options.SkipIntrospectionFields = skipIntrospectionFields;
        });

    /// <summary>Sets how often a field may occur on the path to another; null for no limit other than the execution depth.</summary>
    public static IRequestExecutorBuilder AddMaxAllowedFieldCycleDepthRule(
        this IRequestExecutorBuilder builder, ushort? defaultCycleLimit = 3)
        => builder.ModifyValidationOptions(options => options.MaxAllowedFieldCycleDepth = defaultCycleLimit);

    /// <summary>
    /// Refuses requests that select <c>__schema</c> or <c>__type</c>, unless an <see cref="IHttpRequestInterceptor"/> allows it with
    /// <see cref="Execution.OperationRequest.AllowIntrospection"/>.
    /// </summary>
    public static IRequestExecutorBuilder DisableIntrospection(this IRequestExecutorBuilder builder, bool disable = true)
        => builder.ModifyRequestOptions(options => options.EnableIntrospection = !disable);
}
