using Microsoft.Extensions.Options;

namespace SessionGraph.Providers.Tests;

public sealed class ProvidersOptionsTests
{
    [Fact]
    public async Task Options_left_out_have_their_defaults()
    {
        await using var fixture = await ProvidersFixture.CreateAsync();

        fixture.Service<IStartupValidator>().Validate();
        Assert.Equal(TimeSpan.FromMinutes(1), fixture.Service<IOptions<ProvidersOptions>>().Value.StatusInterval);
        Assert.Equal(new ZohoPeopleOptions(), fixture.Service<IOptions<ZohoPeopleOptions>>().Value);
    }

    [Theory]
    [InlineData("Providers:StatusInterval", "00:00:00")]
    [InlineData("Providers:StatusInterval", "2.00:00:00")]
    [InlineData("ZohoPeople:TimeZone", "Europe/Atlantis")]
    [InlineData("ZohoPeople:TimeZone", "")]
    [InlineData("ZohoPeople:MaximumNameLength", "0")]
    [InlineData("ZohoPeople:MaximumDescriptionLength", "-1")]
    [InlineData("ZohoPeople:MaximumSessionsPerModule", "0")]
    public async Task A_wrong_option_is_named_at_start(string key, string value)
    {
        await using var fixture = await ProvidersFixture.CreateAsync((key, value));

        var exception = Assert.Throws<OptionsValidationException>(() => fixture.Service<IStartupValidator>().Validate());

        Assert.StartsWith(key, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }
}
