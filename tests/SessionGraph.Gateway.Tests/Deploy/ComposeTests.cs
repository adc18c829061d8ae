using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace SessionGraph.Gateway.Tests.Deploy;

/// <summary>deploy/compose.yaml fits the image and the gateway. Docker does not run it here.</summary>
public sealed class ComposeTests
{
    private static readonly YamlNode s_compose = DeployFile.ReadYaml("compose.yaml");
    private static readonly YamlNode s_service = s_compose.At("services/sessiongraph");

    [Fact]
    public async Task The_port_and_the_volume_are_those_of_the_image()
    {
        var image = await ContainerImage.ReadAsync();

        Assert.EndsWith($":{Assert.Single(image.Ports)}", s_service.Text("ports/0"), StringComparison.Ordinal);
        var (volume, folder) = s_service.Text("volumes/0").Split(':') is [var name, var path] ? (name, path) : default;
        Assert.StartsWith($"Data Source={folder}/", image.Environment["Store__ConnectionString"], StringComparison.Ordinal);
        Assert.Equal(volume, Assert.Single(((YamlMappingNode)s_compose.At("volumes")).Children.Keys).ToString());
    }

    [Fact]
    public void Each_variable_and_secret_is_a_setting_of_the_gateway()
    {
        var secrets = s_service.Items("secrets").Select(secret => secret.ToString()).ToArray();

        Assert.All(s_service.Texts("environment").Keys, KnownSettings.AssertKnown);
        Assert.All(secrets, KnownSettings.AssertKnown);
        Assert.Equal(secrets, ((YamlMappingNode)s_compose.At("secrets")).Children.Keys.Select(name => name.ToString()));
        Assert.Equal("/run/secrets", s_service.Text("environment/SECRETS_DIRECTORY"));
    }

    [Fact]
    public void Docker_waits_as_long_as_the_shutdown_takes()
    {
        var shutdown = DeployFile.ReadShutdown();
        var grace = int.Parse(s_service.Text("stop_grace_period").TrimEnd('s'), CultureInfo.InvariantCulture);

        Assert.True(grace > shutdown.DrainTime + shutdown.Timeout);
    }

    [Fact]
    public void The_health_check_is_a_command_of_the_gateway_and_its_host_name_is_allowed()
    {
        Assert.Equal(
            ["CMD", "dotnet", "/app/SessionGraph.Gateway.dll", "health"], s_service.Items("healthcheck/test").Select(word => word.ToString()));
        Assert.Contains("localhost", s_service.Text("environment/AllowedHosts").Split(';'));
    }
}
