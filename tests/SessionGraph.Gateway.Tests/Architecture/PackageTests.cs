using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace SessionGraph.Gateway.Tests.Architecture;

/// <summary>What of the repository is a NuGet package, and what a package tells its users.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-packages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_engines_libraries_and_the_tool_are_packages_and_nothing_else_is()
    {
        string[] folders = ["src", "tools", "tests"];
        var packages = folders
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Where(project => XDocument.Load(project).Descendants("Import")
                .Any(import => (string?)import.Attribute("Project") == "../../Package.props"))
            .Select(Path.GetFileNameWithoutExtension);
        var byDefault = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("IsPackable");

        string[] expected =
        [
            "SessionGraph.GraphQL",
            "SessionGraph.GraphQL.AspNetCore",
            "SessionGraph.GraphQL.Data",
            "SessionGraph.GraphQL.Data.EntityFramework",
            "SessionGraph.GraphQL.Data.Sqlite",
            "SessionGraph.Tool",
        ];
        Assert.Equal(expected, packages.Order());
        Assert.Equal("false", (string)Assert.Single(byDefault));
    }

    [Theory]
    [InlineData("SessionGraph.GraphQL", 0)]
    [InlineData("SessionGraph.GraphQL.AspNetCore", 1)]
    [InlineData("SessionGraph.GraphQL.Data", 1)]
    [InlineData("SessionGraph.GraphQL.Data.EntityFramework", 0)]
    [InlineData("SessionGraph.GraphQL.Data.Sqlite", 0)]
    public async Task A_library_says_what_it_is_under_which_licence_and_needs_the_engine_of_its_version(string library, int engines)
    {
        await PackAsync(library);

        using var package = await ZipFile.OpenReadAsync(
            Assert.Single(Directory.GetFiles(_folder, "*.nupkg")), TestContext.Current.CancellationToken);
        using var specification = new StreamReader(
            await package.GetEntry($"{library}.nuspec")!.OpenAsync(TestContext.Current.CancellationToken));
        var metadata = XDocument.Parse(await specification.ReadToEndAsync(TestContext.Current.CancellationToken))
            .Root!.Elements().Single().Elements().ToLookup(element => element.Name.LocalName);
        Assert.Equal("MIT", (string)metadata["license"].Single());
        Assert.DoesNotContain("Package Description", (string)metadata["description"].Single(), StringComparison.Ordinal);
        Assert.Contains("graphql", (string)metadata["tags"].Single(), StringComparison.Ordinal);
        Assert.NotNull(package.GetEntry((string)metadata["readme"].Single()));
        Assert.Single(Directory.GetFiles(_folder, "*.snupkg"));
        var engine = metadata["dependencies"].Descendants()
            .Where(dependency => (string?)dependency.Attribute("id") == "SessionGraph.GraphQL")
            .Select(dependency => (string?)dependency.Attribute("version"));
        Assert.Equal(Enumerable.Repeat((string)metadata["version"].Single(), engines), engine);
    }

    private async Task PackAsync(string library)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo(
            "dotnet",
            ["pack", Path.Combine(Repository.Root, "src", library), "--no-build", "--configuration", configuration, "--output", _folder])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
    }
}
