using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Limits;

/// <summary>How many filters that read every text a request may have, by the size of the store.</summary>
public sealed class SessionCountCostTests
{
    private const string Document = "query($where: SessionFilterInput) { sessions(first: 1, where: $where) { nodes { id } } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(3, 100_052, false)]
    [InlineData(200, 100_052, true)]
    [InlineData(200, 9_999, false)]
    public async Task On_a_large_store_many_are_refused_and_few_are_answered(int count, long sessions, bool isRefused)
    {
        await using var gateway = new TestGateway();
        var conditions = Enumerable.Range(0, count).Select(index => $"{{ title: {{ icontains: \"{index}\" }} }}");
        var literal = $"{{ sessions(first: 1, where: {{ or: [{string.Join(' ', conditions)}] }}) {{ nodes {{ id }} }} }}";
        var where = new { or = Enumerable.Range(0, count).Select(index => new { title = new { icontains = $"{index}" } }) };
        await gateway.DataAsync(literal);
        await gateway.DataAsync(Document, new { where });

        await GrowAsync(gateway, sessions);

        foreach (var response in new[] { await gateway.SendAsync(literal), await gateway.SendAsync(Document, new { where }) })
        {
            Assert.True(response.ContainsKey("errors") == isRefused, response.ToJsonString());
            Assert.Equal(isRefused ? "HC0047" : null, (string?)response["errors"]?[0]!["extensions"]!["code"]);
        }
    }

    [Fact]
    public async Task A_search_has_an_index_and_costs_the_same_on_a_large_store()
    {
        const string search = "{ a: sessions(first: 1, search: \"a\") { nodes { id } } b: sessions(first: 1, search: \"b\") { nodes { id } } }";
        await using var gateway = new TestGateway(("GraphQL:Cost:MaxFieldCost", "100"));
        await GrowAsync(gateway, 100_052);

        await gateway.DataAsync(search);
    }

    // The size of the store is its greatest id.
    private static async Task GrowAsync(TestGateway gateway, long id)
    {
        var contexts = gateway.Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>();
        await using (var context = await contexts.CreateDbContextAsync(Cancellation))
        {
            context.Add(new QuizSession { Connection = "quiz", Id = id, PersonId = 1 });
            await context.SaveChangesAsync(Cancellation);
        }

        var estimator = gateway.Services.GetRequiredService<SessionCountEstimator>();
        await estimator.EstimateAsync(Cancellation);
        Assert.Equal(id, estimator.Count);
    }
}
