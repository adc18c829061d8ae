namespace SessionGraph.GraphQL.Types;

/// <summary>Adds the mutation conventions to a schema.</summary>
public static class MutationConventionExtensions
{
    /// <summary>
    /// Gives each mutation one argument <c>input</c> for all its own, and a payload with its result and its errors.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="applyToAllMutations">Whether to each that does not say otherwise; else only to those that say so.</param>
    public static SchemaBuilder AddMutationConventions(this SchemaBuilder builder, bool applyToAllMutations = true)
    {
        if (!builder.Interceptors.Exists(interceptor => interceptor is MutationConventionInterceptor))
            builder.AddTypeInterceptor(new MutationConventionInterceptor());

        builder.Features.GetOrAdd(() => new MutationConventionOptions()).ApplyToAllMutations = applyToAllMutations;
        return builder;
    }

    /// <inheritdoc cref="AddMutationConventions(SchemaBuilder, bool)" />
    public static IRequestExecutorBuilder AddMutationConventions(this IRequestExecutorBuilder builder, bool applyToAllMutations = true)
        => builder.ConfigureSchema(schema => schema.AddMutationConventions(applyToAllMutations));

    /// <summary>Makes this CLR interface or class the interface of all errors: each exception needs its properties.</summary>
    public static SchemaBuilder AddErrorInterfaceType<T>(this SchemaBuilder builder)
    {
        builder.Features.GetOrAdd(() => new MutationConventionOptions()).ErrorInterfaceType = typeof(T);
        return builder;
    }

    /// <inheritdoc cref="AddErrorInterfaceType{T}(SchemaBuilder)" />
    public static IRequestExecutorBuilder AddErrorInterfaceType<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddErrorInterfaceType<T>());
}
