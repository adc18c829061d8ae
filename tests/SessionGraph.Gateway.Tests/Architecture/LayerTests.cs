using System.Reflection;
using System.Xml.Linq;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace SessionGraph.Gateway.Tests.Architecture;

public sealed class LayerTests
{
    // From the top down: a project refers only to what stands below it in its own row.
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["SessionGraph.GraphQL"] = [],
        ["SessionGraph.GraphQL.Data"] = ["SessionGraph.GraphQL"],
        ["SessionGraph.GraphQL.Data.EntityFramework"] = ["SessionGraph.GraphQL.Data"],
        ["SessionGraph.GraphQL.Data.Sqlite"] = ["SessionGraph.GraphQL.Data.EntityFramework"],
        ["SessionGraph.GraphQL.AspNetCore"] = ["SessionGraph.GraphQL"],
        ["SessionGraph.Store"] = [],
        ["SessionGraph.Providers"] = ["SessionGraph.GraphQL.Data.Sqlite", "SessionGraph.Store"],
        ["SessionGraph.Gateway"] = ["SessionGraph.GraphQL.AspNetCore", "SessionGraph.Providers"],
    };

    private static readonly ArchUnitNET.Domain.Architecture s_architecture
        = new ArchLoader().LoadAssemblies([.. s_allowed.Keys.Select(Assembly.Load)]).Build();

    [Fact]
    public void A_dependency_points_down_only()
    {
        var projects = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);

        Assert.Equal(s_allowed.Keys.Order(), projects.Select(Path.GetFileNameWithoutExtension).Order());
        foreach (var project in projects)
        {
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
            Assert.Empty(references.Except(s_allowed[Path.GetFileNameWithoutExtension(project)]));
        }
    }

    [Fact]
    public void The_types_of_a_project_know_only_those_below()
    {
        foreach (var project in s_allowed.Keys)
        {
            foreach (var other in s_allowed.Keys.Where(name => name != project && !Below(project).Contains(name)))
                NotKnowing(project, other).Check(s_architecture);
        }
    }

    [Fact]
    public void A_dependency_between_projects_is_found()
    {
        Assert.False(NotKnowing("SessionGraph.Providers", "SessionGraph.Store").HasNoViolations(s_architecture));
    }

    [Theory]
    [InlineData("Language")]
    [InlineData("Subscriptions")]
    public void A_step_of_the_engine_that_needs_no_other_knows_no_other(string step)
    {
        var inside = $@"^SessionGraph\.GraphQL\.{step}(\..*)?$";

        var rule = Types().That().ResideInNamespaceMatching(inside)
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^SessionGraph\.GraphQL\..*$").And().DoNotResideInNamespaceMatching(inside));

        rule.Check(s_architecture);
    }

    [Fact]
    public void The_tool_stands_on_the_engine_alone()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "tools", "SessionGraph.Tool", "SessionGraph.Tool.csproj"));

        var reference = Assert.Single(project.Descendants("ProjectReference"));
        Assert.EndsWith("/SessionGraph.GraphQL.csproj", (string?)reference.Attribute("Include"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_engine_has_no_package()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", "SessionGraph.GraphQL", "SessionGraph.GraphQL.csproj"));

        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
    }

    [Theory]
    [InlineData("SessionGraph.GraphQL.Data", "Microsoft.EntityFrameworkCore", "Microsoft.Data")]
    [InlineData("SessionGraph.GraphQL.Data.EntityFramework", "Microsoft.Data.Sqlite", "SQLitePCL", "Npgsql.")]
    public void A_layer_of_the_data_knows_no_store_below_it(string project, params string[] packages)
    {
        var references = Assembly.Load(project).GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(references, name => packages.Any(package => name.StartsWith(package, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("SessionGraph.Gateway")]
    [InlineData("SessionGraph.Providers")]
    public void A_project_above_the_engine_names_it_in_one_place(string project)
    {
        var folder = Path.Combine(Repository.Root, "src", project);

        var offenders = SourceFiles(folder)
            .Where(file => Path.GetFileName(file) is not "GlobalUsings.cs")
            .Where(file => File.ReadAllText(file).Contains("using SessionGraph.GraphQL", StringComparison.Ordinal));

        Assert.Empty(offenders);
    }

    [Fact]
    public void The_gateway_holds_no_SQL()
    {
        var folder = Path.Combine(Repository.Root, "src", "SessionGraph.Gateway");

        Assert.DoesNotContain(SourceFiles(folder), file => File.ReadAllText(file).Contains("FromSql", StringComparison.Ordinal));
    }

    private static IArchRule NotKnowing(string project, string other) => Types().That().ResideInAssembly(Assembly.Load(project))
        .Should().NotDependOnAny(Types().That().ResideInAssembly(Assembly.Load(other)));

    private static IEnumerable<string> Below(string project) => s_allowed[project].SelectMany(name => Below(name).Append(name));

    private static IEnumerable<string> SourceFiles(string folder)
        => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
