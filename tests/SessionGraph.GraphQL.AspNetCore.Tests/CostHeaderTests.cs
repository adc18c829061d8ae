using System.Net;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>The header <c>GraphQL-Cost</c>, with HotChocolate's answers.</summary>
public sealed class CostHeaderTests
{
    private const string Document = """{"query":"{ nothing expensive }"}""";
    private const string Refused =
        """{"errors":[{"message":"The maximum allowed field cost was exceeded.","extensions":{"fieldCost":12,"maxFieldCost":11,"code":"HC0047"}}]""";

    [Theory]
    [InlineData(null, """{"data":{"nothing":null,"expensive":1}}""")]
    [InlineData("report", """{"data":{"nothing":null,"expensive":1},"extensions":{"operationCost":{"fieldCost":12,"typeCost":1}}}""")]
    [InlineData("validate", """{"extensions":{"operationCost":{"fieldCost":12,"typeCost":1}}}""")]
    [InlineData("whatever", """{"data":{"nothing":null,"expensive":1}}""")]
    public async Task The_cost_is_reported_on_request(string? header, string body)
    {
        await using var server = await StartAsync(1_000, header);

        var posted = await server.PostAsync(Document, "application/graphql-response+json");
        var got = await server.GetAsync("/graphql?query={nothing%20expensive}", "application/graphql-response+json");

        Assert.Equal((HttpStatusCode.OK, body), (posted.Status, posted.Body));
        Assert.Equal((HttpStatusCode.OK, body), (got.Status, got.Body));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.BadRequest, Refused + "}")]
    [InlineData("report", HttpStatusCode.BadRequest, Refused + ""","extensions":{"operationCost":{"fieldCost":12,"typeCost":1}}}""")]
    [InlineData("validate", HttpStatusCode.OK, """{"extensions":{"operationCost":{"fieldCost":12,"typeCost":1}}}""")]
    public async Task An_operation_that_costs_too_much_is_refused_with_its_cost(string? header, HttpStatusCode status, string body)
    {
        await using var server = await StartAsync(11, header);

        var answer = await server.PostAsync(Document, "application/graphql-response+json");

        Assert.Equal((status, body), (answer.Status, answer.Body));
    }

    private static async Task<GraphQLServer> StartAsync(double maxFieldCost, string? header)
    {
        var server = await GraphQLServer.StartAsync(graphQL => graphQL
            .AddTypes(typeof(Expensive))
            .ModifyCostOptions(options => options.MaxFieldCost = maxFieldCost));
        if (header is not null)
            server.Client.DefaultRequestHeaders.Add("GraphQL-Cost", header);

        return server;
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class Expensive
    {
        [Cost(12)]
        public static Task<int> GetExpensiveAsync() => Task.FromResult(1);
    }
}
