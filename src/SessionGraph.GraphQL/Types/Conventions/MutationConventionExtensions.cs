namespace SessionGraph.GraphQL.Types;

/// <summary>Adds the mutation conventions to a schema.</summary>
public static class MutationConventionExtensions
{
    /// <summary>Gives each mutation a single argument <c>input</c>, and a payload with its result and its errors.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="applyToAllMutations">
    /// Whether the conventions apply by default. Otherwise they apply only to mutations with the attribute.
    /// </param>
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

    /// <summary>Makes the CLR interface or class the interface of all errors. Each exception must have its properties.</summary>
    public static SchemaBuilder AddErrorInterfaceType<T>(this SchemaBuilder builder)
    {
        builder.Features.GetOrAdd(() => new MutationConventionOptions()).ErrorInterfaceType = typeof(T);
        return builder;
    }

    /// <inheritdoc cref="AddErrorInterfaceType{T}(SchemaBuilder)" />
    public static IRequestExecutorBuilder AddErrorInterfaceType<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddErrorInterfaceType<T>());
}
