namespace SessionGraph.GraphQL.Types;

/// <summary>Configures the schema of a server.</summary>
public static class RequestExecutorBuilderTypeExtensions
{
    /// <summary>Adds the query type without fields. Extensions add them.</summary>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddQueryType());

    /// <summary>Adds the mutation type without fields. Extensions add them.</summary>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddMutationType());

    /// <summary>Adds the subscription type without fields. Extensions add them.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddSubscriptionType());

    /// <summary>Adds types and extensions; see <see cref="SchemaBuilder.AddType(Type)"/>.</summary>
    public static IRequestExecutorBuilder AddTypes(this IRequestExecutorBuilder builder, params IReadOnlyList<Type> types)
        => builder.ConfigureSchema(schema => schema.AddTypes(types));

    /// <summary>Adds a type; see <see cref="SchemaBuilder.AddType(Type)"/>.</summary>
    public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddType<T>());

    /// <summary>Adds the query type with the members of the class as fields. Extensions can add more.</summary>
    public static IRequestExecutorBuilder AddQueryType<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddQueryType<T>());

    /// <summary>Adds the mutation type with the members of the class as fields. Extensions can add more.</summary>
    public static IRequestExecutorBuilder AddMutationType<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddMutationType<T>());

    /// <summary>Adds the subscription type with the members of the class as fields. Extensions can add more.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddSubscriptionType<T>());

    /// <summary>Adds a type extension; see <see cref="ExtendObjectTypeAttribute"/>.</summary>
    public static IRequestExecutorBuilder AddTypeExtension<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddTypeExtension<T>());

    /// <summary>Binds a CLR type to the type with this name.</summary>
    public static IRequestExecutorBuilder BindRuntimeType<TRuntime>(this IRequestExecutorBuilder builder, string typeName)
        => builder.ConfigureSchema(schema => schema.BindRuntimeType<TRuntime>(typeName));

    /// <summary>Changes the schema options.</summary>
    public static IRequestExecutorBuilder ModifyOptions(this IRequestExecutorBuilder builder, Action<SchemaOptions> modify)
        => builder.ConfigureSchema(schema => schema.ModifyOptions(modify));
}
