namespace SessionGraph.GraphQL.Types;

/// <summary>Configures one GraphQL server; each layer adds its own extension methods.</summary>
public interface IRequestExecutorBuilder
{
    /// <summary>The schema's name.</summary>
    string SchemaName { get; }

    /// <summary>Changes the schema while it is put together.</summary>
    IRequestExecutorBuilder ConfigureSchema(Action<SchemaBuilder> configure);

    /// <summary>Changes the schema while it is put together, by services of the application.</summary>
    IRequestExecutorBuilder ConfigureSchema(Action<IServiceProvider, SchemaBuilder> configure);
}
