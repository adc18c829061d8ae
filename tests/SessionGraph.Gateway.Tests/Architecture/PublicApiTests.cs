using System.Reflection;
using PublicApiGenerator;
using SessionGraph.GraphQL.AspNetCore;
using SessionGraph.GraphQL.Data;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.Gateway.Tests.Architecture;

public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions s_options = new() { IncludeAssemblyAttributes = false };

    public static TheoryData<Assembly> Assemblies =>
    [
        typeof(SchemaBuilder).Assembly,
        typeof(UsePagingAttribute).Assembly,
        typeof(GraphQLServerOptions).Assembly,
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public async Task The_public_API_changes_only_where_that_is_said(Assembly assembly)
    {
        var api = assembly.GeneratePublicApi(s_options).ReplaceLineEndings("\n");
        var file = Path.Combine(
            Repository.Root, "tests", "SessionGraph.Gateway.Tests", "Architecture", "PublicApi", assembly.GetName().Name + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1")
            await File.WriteAllTextAsync(file, api, TestContext.Current.CancellationToken);

        var approved = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.True(
            api == approved,
            $"The public API of {assembly.GetName().Name} is not what {file} says. If the change is meant, update the file with\n"
            + "  UPDATE_SNAPSHOTS=1 dotnet test --filter PublicApiTests\nand say in CHANGELOG.md what users must change.");
    }
}
