namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>Adds global object identification to a schema.</summary>
public static class GlobalObjectIdentificationExtensions
{
    /// <summary>
    /// Adds the interface <c>Node</c>, which every type with a <see cref="NodeResolverAttribute"/> implements, and the fields <c>node</c>
    /// and <c>nodes</c> of the query type.
    /// </summary>
    public static SchemaBuilder AddGlobalObjectIdentification(this SchemaBuilder builder, GlobalObjectIdentificationOptions? options = null)
    {
        builder.Features.Set(options ?? new GlobalObjectIdentificationOptions());
        return builder;
    }

    /// <inheritdoc cref="AddGlobalObjectIdentification(SchemaBuilder, GlobalObjectIdentificationOptions?)" />
    public static IRequestExecutorBuilder AddGlobalObjectIdentification(
        this IRequestExecutorBuilder builder, GlobalObjectIdentificationOptions? options = null)
        => builder.ConfigureSchema(schema => schema.AddGlobalObjectIdentification(options));
}
