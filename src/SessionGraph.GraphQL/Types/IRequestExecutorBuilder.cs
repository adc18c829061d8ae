namespace SessionGraph.GraphQL.Types;

/// <summary>Configures one GraphQL server. Each layer adds its own extension methods.</summary>
public interface IRequestExecutorBuilder
{
    /// <summary>The schema's name.</summary>
    string SchemaName { get; }

    /// <summary>Configures the schema.</summary>
    IRequestExecutorBuilder ConfigureSchema(Action<SchemaBuilder> configure);

    /// <summary>Configures the schema, with access to the application's services.</summary>
    IRequestExecutorBuilder ConfigureSchema(Action<IServiceProvider, SchemaBuilder> configure);
}
