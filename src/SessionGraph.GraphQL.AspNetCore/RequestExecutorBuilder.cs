using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Configures one server of an application.</summary>
internal sealed class RequestExecutorBuilder(string schemaName, IServiceCollection services) : IRequestExecutorBuilder
{
    public string SchemaName => schemaName;

    public IServiceCollection Services => services;

    public static RequestExecutorBuilder From(IRequestExecutorBuilder builder) => builder as RequestExecutorBuilder
        ?? throw new ArgumentException("Only a builder that AddGraphQLServer returned has services.", nameof(builder));

    public IRequestExecutorBuilder ConfigureSchema(Action<SchemaBuilder> configure)
        => ConfigureSchema((_, schema) => configure(schema));

    public IRequestExecutorBuilder ConfigureSchema(Action<IServiceProvider, SchemaBuilder> configure)
        => Setup(setup => setup.Schema.Add(configure));

    public RequestExecutorBuilder Setup(Action<RequestExecutorSetup> configure)
    {
        services.Configure(schemaName, configure);
        return this;
    }
}
