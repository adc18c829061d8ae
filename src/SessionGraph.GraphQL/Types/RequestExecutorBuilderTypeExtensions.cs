namespace SessionGraph.GraphQL.Types;

/// <summary>What a server's schema is made of.</summary>
public static class RequestExecutorBuilderTypeExtensions
{
    /// <summary>Adds the root type of queries, filled by extensions.</summary>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddQueryType());

    /// <summary>Adds the root type of mutations, filled by extensions.</summary>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddMutationType());

    /// <summary>Adds the root type of subscriptions, filled by extensions.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddSubscriptionType());

    /// <summary>Adds types and extensions; see <see cref="SchemaBuilder.AddType(Type)"/>.</summary>
    public static IRequestExecutorBuilder AddTypes(this IRequestExecutorBuilder builder, params IReadOnlyList<Type> types)
        => builder.ConfigureSchema(schema => schema.AddTypes(types));

    /// <summary>Adds a type; see <see cref="SchemaBuilder.AddType(Type)"/>.</summary>
    public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddType<T>());

    /// <summary>Adds the root type of queries, filled by the members of the class and by extensions.</summary>
    public static IRequestExecutorBuilder AddQueryType<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddQueryType<T>());

    /// <summary>Adds the root type of mutations, filled by the members of the class and by extensions.</summary>
    public static IRequestExecutorBuilder AddMutationType<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddMutationType<T>());

    /// <summary>Adds the root type of subscriptions, filled by the members of the class and by extensions.</summary>
    public static IRequestExecutorBuilder AddSubscriptionType<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddSubscriptionType<T>());

    /// <summary>Adds an extension of a type; see <see cref="ExtendObjectTypeAttribute"/>.</summary>
    public static IRequestExecutorBuilder AddTypeExtension<T>(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.AddTypeExtension<T>());

    /// <summary>Lets the type with this name stand for a CLR type.</summary>
    public static IRequestExecutorBuilder BindRuntimeType<TRuntime>(this IRequestExecutorBuilder builder, string typeName)
        => builder.ConfigureSchema(schema => schema.BindRuntimeType<TRuntime>(typeName));

    /// <summary>Changes what the schema has beside its types.</summary>
    public static IRequestExecutorBuilder ModifyOptions(this IRequestExecutorBuilder builder, Action<SchemaOptions> modify)
        => builder.ConfigureSchema(schema => schema.ModifyOptions(modify));
}
