using Microsoft.AspNetCore.Http;

namespace SessionGraph.Gateway.Tests.Deploy;

/// <summary>The settings of the container image. The image itself is not built here.</summary>
public sealed class ContainerImageTests
{
    [Fact]
    public async Task The_image_has_no_shell_and_no_root_user_but_has_time_zones()
    {
        var image = await ContainerImage.ReadAsync();

        Assert.EndsWith("/dotnet/aspnet:10.0-noble-chiseled-extra", image.BaseImage, StringComparison.Ordinal);
        Assert.Equal(("sessiongraph", "1654"), (image.Name, image.User));
    }

    [Fact]
    public async Task The_image_listens_on_the_port_that_it_names_and_its_settings_exist()
    {
        var image = await ContainerImage.ReadAsync();

        Assert.Equal([$"{BindingAddress.Parse(image.Environment["Urls"]).Port}"], image.Ports);
        Assert.All(image.Environment.Keys, KnownSettings.AssertKnown);
    }
}
