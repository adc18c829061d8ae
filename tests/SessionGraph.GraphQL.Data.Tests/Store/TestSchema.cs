using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Types;
using SessionGraph.PostgreSql.TestSupport;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

/// <summary>A schema over the store, as a gateway would declare it.</summary>
internal static class TestSchema
{
    public static Schema Create(Action<IRequestExecutorBuilder>? configure = null)
    {
        var builder = new Builder();
        builder.ConfigureSchema(schema => schema.AddType(new ProviderType(SessionProviders.All)))
            .AddQueryType()
            .AddTypes(
                typeof(SessionNode),
                typeof(QuizSessionNode),
                typeof(SessionSetup),
                typeof(AcademicSessionNode),
                typeof(CourseSessionNode),
                typeof(PathSessionNode),
                typeof(SessionQueries))
            .RegisterDbContextFactory<SessionGraphContext>()
            .AddSqliteFastPath(_ => FastPath.IsOn)
            .AddFiltering(text => CaseFolding.Fold(text), Instant.Precision)
            .AddSorting()
            .AddProjections();
        configure?.Invoke(builder);
        return builder.Schema.Create();
    }

    private sealed class Builder : IRequestExecutorBuilder, IServiceProvider, IDbContextFactory<SessionGraphContext>
    {
        public SchemaBuilder Schema { get; } = SchemaBuilder.New();

        public string SchemaName => "test";

        public IRequestExecutorBuilder ConfigureSchema(Action<SchemaBuilder> configure)
        {
            configure(Schema);
            return this;
        }

        public IRequestExecutorBuilder ConfigureSchema(Action<IServiceProvider, SchemaBuilder> configure)
        {
            configure(this, Schema);
            return this;
        }

        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(this) ? this : null;

        public SessionGraphContext CreateDbContext() => new(PostgreSqlStore.Offline);
    }
}
