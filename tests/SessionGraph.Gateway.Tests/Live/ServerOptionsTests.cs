using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SessionGraph.Gateway.Tests.Infrastructure;
using SessionGraph.GraphQL.AspNetCore;

namespace SessionGraph.Gateway.Tests.Live;

public sealed class ServerOptionsTests
{
    [Theory]
    [InlineData("KeepAliveInterval", "00:00:00", "GraphQL:KeepAliveInterval must be more than 0")]
    [InlineData("Sockets:ConnectionInitializationTimeout", "-1", "GraphQL:Sockets:ConnectionInitializationTimeout must be more than 0")]
    [InlineData("Sockets:KeepAliveInterval", "00:00:00", "GraphQL:Sockets:KeepAliveInterval must be more than 0")]
    [InlineData("Sockets:KeepAliveTimeout", "2.00:00:00", "GraphQL:Sockets:KeepAliveTimeout must be more than 0 and at most 1.00:00:00")]
    [InlineData("Sockets:MaxConcurrentOperations", "0", "GraphQL:Sockets:MaxConcurrentOperations must be at least 1, but is 0.")]
    [InlineData("Sockets:AllowedOrigins:0", "app.example.org", "GraphQL:Sockets:AllowedOrigins:0 must be an origin")]
    [InlineData("Sockets:AllowedOrigins:0", "https://app.example.org/", "GraphQL:Sockets:AllowedOrigins:0 must be an origin")]
    public async Task A_wrong_setting_fails_the_start_and_names_the_key(string key, string value, string message)
    {
        var failure = await GatewayStart.FailureOfAsync($"GraphQL:{key}", value);

        Assert.StartsWith(message, failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_are_those_of_the_endpoint()
    {
        await using var gateway = new TestGateway(
            ("GraphQL:Sockets:AllowedOrigins:0", "https://app.example.org"),
            ("GraphQL:Sockets:KeepAliveInterval", ""),
            ("GraphQL:Http:EnableGetRequests", "false"),
            ("Kestrel:Limits:MaxConcurrentUpgradedConnections", "1000"));

        var sockets = gateway.Services.GetRequiredService<IOptions<GraphQLServerOptions>>().Value.Sockets;
        using var answer = await gateway.Client.GetAsync(
            new Uri("/graphql?query=%7B__typename%7D", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((1, null), (sockets.AllowedOrigins.Count, sockets.KeepAliveInterval));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(
            1000, gateway.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxConcurrentUpgradedConnections);
    }
}
