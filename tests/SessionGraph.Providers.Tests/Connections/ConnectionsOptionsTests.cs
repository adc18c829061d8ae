using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers.Tests;

public sealed class ConnectionsOptionsTests
{
    private const string Names = "SCHOOL, ONE_ROSTER, QUIZ, ZOHO_PEOPLE, THREE_SIXTY_LEARNING";

    [Theory]
    [InlineData("Quizz", "Local", $"Connections:quiz:Provider is 'Quizz', but must be one of {Names}.")]
    [InlineData("3", "Local", $"Connections:quiz:Provider is '3', but must be one of {Names}.")]
    [InlineData("", "Local", $"Connections:quiz:Provider is missing. It must be one of {Names}.")]
    [InlineData(null, "Local", $"Connections:quiz:Provider is missing. It must be one of {Names}.")]
    [InlineData("Quiz", "Upstream", "Connections:quiz:Mode is 'Upstream', but must be Local.")]
    [InlineData("Quiz", "0", "Connections:quiz:Mode is '0', but must be Local.")]
    public async Task A_wrong_value_is_told_with_its_key(string? provider, string mode, string expected)
    {
        await using var services = Configure(("quiz:Provider", provider), ("quiz:Mode", mode));

        Assert.Equal([expected], FailuresOf(services));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("école")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    public async Task A_name_has_only_letters_digits_points_hyphens_and_underscores(string name)
    {
        await using var services = Configure(($"{name}:Provider", "Quiz"));

        Assert.StartsWith($"Connections:{name}: the name must have", Assert.Single(FailuresOf(services)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    public async Task A_name_has_at_most_100_characters(int length, int failures)
    {
        await using var services = Configure(($"{new string('a', length)}:Provider", "Quiz"));

        Assert.Equal(failures, FailuresOf(services).Count());
    }

    [Theory]
    [InlineData("ZohoPeople", "Local")]
    [InlineData("zohopeople", "local")]
    [InlineData("ZOHO_PEOPLE", "LOCAL")]
    public async Task Providers_and_modes_are_named_without_regard_to_case_and_underscores(string provider, string mode)
    {
        await using var services = Configure(("Acme.2_b-c:Provider", provider), ("Acme.2_b-c:Mode", mode));

        Assert.Empty(FailuresOf(services));
        Assert.Equal(
            [new ProviderConnection("Acme.2_b-c", ZohoPeopleProvider.Id, ConnectionMode.Local, IsDefault: true)],
            services.GetRequiredService<ProviderConnections>().All);
    }

    [Fact]
    public async Task Without_a_configuration_each_provider_has_a_local_connection()
    {
        await using var services = Configure();

        Assert.Empty(FailuresOf(services));
        Assert.Equal(
            [
                new("school", SchoolProvider.Id, ConnectionMode.Local, IsDefault: true),
                new("oneroster", OneRosterProvider.Id, ConnectionMode.Local, IsDefault: true),
                new("quiz", QuizProvider.Id, ConnectionMode.Local, IsDefault: true),
                new("zoho-people", ZohoPeopleProvider.Id, ConnectionMode.Local, IsDefault: true),
                new("360learning", ThreeSixtyLearningProvider.Id, ConnectionMode.Local, IsDefault: true),
            ],
            services.GetRequiredService<ProviderConnections>().All);
    }

    private static ServiceProvider Configure(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Connections:{setting.Key}", setting.Value)))
            .Build();
        return new ServiceCollection().AddSessionGraphProviders(configuration, SessionProviders.All).BuildServiceProvider();
    }

    private static IEnumerable<string> FailuresOf(ServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return exception.Failures;
        }
    }
}
