using Microsoft.Extensions.Options;

namespace SessionGraph.Providers.Tests;

public sealed class ProviderConnectionsTests
{
    private static readonly ProviderConnections s_one = Create(("pulse", "Quiz"), ("school", "School"));
    private static readonly ProviderConnections s_two = Create(("south", "Quiz"), ("north", "Quiz"), ("school", "School"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("pulse")]
    [InlineData("default")]
    public void The_only_connection_of_a_provider_needs_no_name(string? name)
        => Assert.Equal(new("pulse", QuizProvider.Id, ConnectionMode.Local, IsDefault: true), s_one.Find(QuizProvider.Id, name));

    [Fact]
    public void Of_several_connections_one_is_named()
        => Assert.Equal(new("south", QuizProvider.Id, ConnectionMode.Local, IsDefault: false), s_two.Find(QuizProvider.Id, "south"));

    [Fact]
    public void A_connection_may_have_the_name_default()
    {
        var connections = Create(("default", "Quiz"), ("other", "Quiz"));

        Assert.Equal("default", connections.Find(QuizProvider.Id, "default").Name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("default")]
    public void Without_a_name_several_connections_are_an_error_that_lists_them(string? name)
    {
        var exception = Assert.Throws<ConnectionNotFoundException>(() => s_two.Find(QuizProvider.Id, name));

        Assert.Equal("connection is missing, but must be one of the connections of the provider QUIZ: 'north', 'south'.", exception.Message);
        Assert.Equal(("CONNECTION_NOT_FOUND", "connection", null), (exception.Code, exception.Field, exception.Connection));
        Assert.Equal(["north", "south"], exception.Connections);
    }

    [Theory]
    [InlineData("east")]
    [InlineData("school")]
    [InlineData("North")]
    public void A_name_that_no_connection_of_the_provider_has_is_an_error_that_lists_them(string name)
    {
        var exception = Assert.Throws<ConnectionNotFoundException>(() => s_two.Find(QuizProvider.Id, name));

        Assert.Equal($"connection is '{name}', but must be one of the connections of the provider QUIZ: 'north', 'south'.", exception.Message);
        Assert.Equal(name, exception.Connection);
    }

    [Fact]
    public void The_error_names_the_only_connection()
    {
        var exception = Assert.Throws<ConnectionNotFoundException>(() => s_one.Find(QuizProvider.Id, "quiz"));

        Assert.Equal("connection is 'quiz', but the only connection of the provider QUIZ is 'pulse'.", exception.Message);
    }

    [Fact]
    public void A_provider_that_is_not_configured_has_no_connection()
    {
        var exception = Assert.Throws<ConnectionNotFoundException>(() => s_one.Find(OneRosterProvider.Id, null));

        Assert.StartsWith("connection is missing, but the provider ONE_ROSTER has no connection.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(exception.Connections);
    }

    private static ProviderConnections Create(params (string Name, string Provider)[] connections)
    {
        var options = new ConnectionsOptions();
        foreach (var (name, provider) in connections)
            options.Add(name, new() { Provider = provider });

        return new(SessionProviders.All, Options.Create(options));
    }
}
