using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Reads;

/// <summary>What a store of before may hold though no client can write it now: it costs no more than the field that shows it.</summary>
public sealed class StoredValueTests : IAsyncLifetime
{
    private readonly TestGateway _gateway = new();

    public async ValueTask InitializeAsync()
    {
        await using var store = await _gateway.Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>().CreateDbContextAsync();
        store.AddRange(
            Large("large-1", new string('x', 900_000)),
            Large("large-2", "small"));
        await store.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_sum_that_is_no_number_is_null_alone()
    {
        var response = await _gateway.SendAsync(
            "{ sessionStats(where: { externalId: { startsWith: \"large-\" } }) { count score { count max sum } totalLearnersCount { sum } } }");

        Assert.Equal(
            """[{"count":2,"score":{"count":2,"max":1.7E+308,"sum":null},"totalLearnersCount":{"sum":0}}]""",
            response["data"]!["sessionStats"]!.ToJsonString());
        var error = Assert.Single(response["errors"]!.AsArray())!;
        Assert.Equal("""["sessionStats",0,"score","sum"]""", error["path"]!.ToJsonString());
        Assert.Equal("EXEC_INVALID_LEAF_VALUE", (string?)error["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_large_text_has_no_cursor_and_the_others_have()
    {
        const string Query =
            """
            query($order: [QuizSessionSortInput!]) {
              quizSessions(first: 2, order: $order, where: { externalId: { startsWith: "large-" } }) { nodes { externalId } pageInfo { endCursor } }
            }
            """;

        var byName = await _gateway.SendAsync(Query, new { order = new[] { new { name = "ASC" } } });
        var byId = await _gateway.DataAsync(Query);

        Assert.Equal("CURSOR_TOO_LARGE", (string?)Assert.Single(byName["errors"]!.AsArray())!["extensions"]!["code"]);
        Assert.Equal(
            """{"nodes":[{"externalId":"large-2"},{"externalId":"large-1"}],"pageInfo":{"endCursor":null}}""",
            byName["data"]!["quizSessions"]!.ToJsonString());
        Assert.InRange(((string)byId["quizSessions"]!["pageInfo"]!["endCursor"]!).Length, 1, 40);
    }

    private static QuizSession Large(string externalId, string title)
        => new() { Connection = "quiz", ExternalId = externalId, PersonId = 1, ProviderStatus = "open", Title = title, Score = 1.7e308 };
}
