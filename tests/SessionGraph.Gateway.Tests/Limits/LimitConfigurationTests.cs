using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Limits;

/// <summary>The limits as they are configured.</summary>
public sealed class LimitConfigurationTests
{
    [Theory]
    [InlineData("GraphQL:ExecutionTimeout", "00:00:00", "must be from 00:00:01 to 00:10:00, but is 00:00:00.")]
    [InlineData("GraphQL:Limits:MaxRequestSize", "1023", "must be from 1024 to 16777216, but is 1023.")]
    [InlineData("GraphQL:Limits:MaxAllowedTokens", "-1", "must be from 100 to 100000, but is -1.")]
    [InlineData("GraphQL:Limits:MaxAllowedRecursionDepth", "201", "must be from 10 to 200, but is 201.")]
    [InlineData("GraphQL:Limits:MaxAllowedAliases", "2001", "must be from 0 to 2000, but is 2001.")]
    [InlineData("GraphQL:Limits:MaxAllowedResponseSize", "1", "must be from 65536 to 268435456, but is 1.")]
    [InlineData("GraphQL:Load:MaxConcurrentOperations", "0", "must be from 1 to 10000, but is 0.")]
    [InlineData("GraphQL:Load:MaxQueuedOperations", "-1", "must be from 0 to 100000, but is -1.")]
    [InlineData("GraphQL:Load:MaxQueueTime", "00:11:00", "must be from 00:00:00.1000000 to 00:10:00, but is 00:11:00.")]
    [InlineData("GraphQL:Load:MaxRequestMemory", "1000", "must be from 16777216 to 1099511627776, but is 1000.")]
    [InlineData("GraphQL:Load:MaxConnections", "15", "must be from 16 to 1000000, but is 15.")]
    [InlineData("GraphQL:Load:MaxConnectionsPerAddress", "0", "must be from 1 to 1000000, but is 0.")]
    [InlineData("GraphQL:Http:SendTimeout", "00:00:00", "must be from 00:00:01 to 00:10:00, but is 00:00:00.")]
    [InlineData("GraphQL:Http:RequestBodyTimeout", "01:00:00", "must be from 00:00:01 to 00:10:00, but is 01:00:00.")]
    [InlineData("GraphQL:Cost:MaxFieldCost", "99.5", "must be from 100 to 1000000, but is 99.5.")]
    [InlineData("GraphQL:Cost:MaxTypeCost", "NaN", "must be from 100 to 1000000, but is NaN.")]
    public async Task A_value_out_of_its_range_stops_the_start_with_the_key_and_the_range(string key, string value, string message)
    {
        var failure = await GatewayStart.FailureOfAsync(key, value);

        Assert.Contains($"{key} {message}", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task The_defaults_are_the_same_in_every_environment(string environment)
    {
        await using var gateway = new TestGateway(("environment", environment));
        var aliases = string.Join(' ', Enumerable.Range(0, 101).Select(index => $"a{index}: __typename"));

        Assert.Equal(environment, gateway.Services.GetRequiredService<IHostEnvironment>().EnvironmentName);
        Assert.False((await gateway.SendAsync("{ __schema { queryType { name } } }")).ContainsKey("errors"));
        Assert.Contains("101 aliases, but at most 100", (await gateway.SendAsync($"{{ {aliases} }}")).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "\"maxTypeCost\": 20000",
            (await gateway.SendAsync("{ a: sessions(first: 20000) { nodes { id } } }")).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limits_are_those_of_the_configuration()
    {
        await using var gateway = new TestGateway(
            ("GraphQL:EnableIntrospection", "false"),
            ("GraphQL:Limits:MaxRequestSize", "2048"),
            ("GraphQL:Limits:MaxAllowedTokens", "200"),
            ("GraphQL:Limits:MaxAllowedAliases", "1"),
            ("GraphQL:Limits:MaxAllowedValidationErrors", "1"),
            ("GraphQL:Cost:MaxTypeCost", "100"));

        using var document = await gateway.Client.GetAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, document.StatusCode);
        Assert.Equal(["HC0046"], await CodesAsync("{ __schema { queryType { name } } }"));
        Assert.Equal(["HC0010"], await CodesAsync("{ __typename } #" + new string('#', 2048)));
        Assert.Equal(["HC0011"], await CodesAsync($"{{ {string.Join(' ', Enumerable.Repeat("a", 200))} }}"));
        Assert.Equal(["MAX_ALIASES_LIMIT"], await CodesAsync("{ a: __typename b: __typename }"));
        Assert.Single(await CodesAsync("{ a b c }"));
        Assert.Equal(["HC0047"], await CodesAsync("{ sessions(first: 100) { nodes { id } } }"));
        Assert.Empty(await CodesAsync("{ __typename sessions(first: 98) { nodes { __typename } } }"));

        async Task<IReadOnlyList<string?>> CodesAsync(string document)
            => [.. ((await gateway.SendAsync(document))["errors"]?.AsArray() ?? []).Select(error => (string?)error!["extensions"]?["code"])];
    }
}
