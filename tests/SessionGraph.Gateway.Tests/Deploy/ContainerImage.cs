using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Deploy;

/// <summary>The image that <c>dotnet publish /t:PublishContainer</c> would make, as MSBuild computes it. Making it needs a registry.</summary>
internal sealed record ContainerImage(string BaseImage, string Name, string User, IReadOnlyDictionary<string, string> Environment, IReadOnlyList<string> Ports)
{
    private static readonly Lazy<Task<ContainerImage>> s_image = new(ComputeAsync);

    public static Task<ContainerImage> ReadAsync() => s_image.Value;

    private static async Task<ContainerImage> ComputeAsync()
    {
        var project = System.IO.Path.Combine(Repository.Root, "src", "SessionGraph.Gateway");
        string[] arguments =
        [
            "msbuild", project, "-target:ComputeContainerConfig", "-getProperty:ContainerBaseImage", "-getProperty:ContainerRepository",
            "-getProperty:ContainerUser", "-getItem:ContainerEnvironmentVariable", "-getItem:ContainerPort",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode is 0, output);
        var (properties, items) = (JsonNode.Parse(output)!["Properties"]!, JsonNode.Parse(output)!["Items"]!);
        return new ContainerImage(
            (string)properties["ContainerBaseImage"]!,
            (string)properties["ContainerRepository"]!,
            (string)properties["ContainerUser"]!,
            items["ContainerEnvironmentVariable"]!.AsArray().ToDictionary(item => (string)item!["Identity"]!, item => (string)item!["Value"]!),
            [.. items["ContainerPort"]!.AsArray().Select(item => (string)item!["Identity"]!)]);
    }
}
