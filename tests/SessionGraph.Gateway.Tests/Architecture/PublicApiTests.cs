using System.Reflection;
using PublicApiGenerator;
using SessionGraph.GraphQL.AspNetCore;
using SessionGraph.GraphQL.Data;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.Gateway.Tests.Architecture;

/// <summary>Whoever changes a snapshot of these says in CHANGELOG.md what users must change.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions s_options = new() { IncludeAssemblyAttributes = false };

    public static TheoryData<Assembly> Assemblies =>
    [
        typeof(SchemaBuilder).Assembly,
        typeof(UsePagingAttribute).Assembly,
        typeof(EntityFrameworkRequestExecutorBuilderExtensions).Assembly,
        typeof(SqliteRequestExecutorBuilderExtensions).Assembly,
        typeof(GraphQLServerOptions).Assembly,
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_public_API_changes_only_where_that_is_said(Assembly assembly)
    {
        var api = assembly.GeneratePublicApi(s_options);

        Snapshot.Match(api, assembly.GetName().Name!);
    }
}
