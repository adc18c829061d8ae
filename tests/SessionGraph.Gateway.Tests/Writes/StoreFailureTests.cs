using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Writes;

/// <summary>What clients are told when the store fails.</summary>
public sealed class StoreFailureTests
{
    [Theory]
    [InlineData(5, "STORE_BUSY", true)]
    [InlineData(6, "STORE_BUSY", true)]
    [InlineData(13, "STORE_FULL", true)]
    [InlineData(8, "STORE_LOST", false)]
    [InlineData(10, "STORE_LOST", false)]
    [InlineData(11, "STORE_LOST", false)]
    [InlineData(14, "STORE_LOST", false)]
    [InlineData(26, "STORE_LOST", false)]
    public async Task A_failure_of_the_store_has_a_code_that_says_whether_to_repeat_the_request(int error, string code, bool isRetryable)
    {
        var fault = new Fault { ErrorCode = error };
        await using var gateway = new TestGateway(fault);
        fault.IsOn = true;

        string[] documents =
        [
            "{ quizSessions { nodes { id } } }",
            "{ quizSessions { totalCount } }",
            "mutation { createSessionSetup(input: { sessionType: EXAM_SESSION, status: PENDING }) { sessionSetup { id } } }",
            "mutation { deleteCourseSession(input: { id: \"Q291cnNlU2Vzc2lvbjox\" }) { courseSession { id } } }",
        ];
        foreach (var document in documents)
        {
            var response = await gateway.SendAsync(document);

            var extensions = response["errors"]?[0]?["extensions"];
            Assert.True(extensions is not null && (string?)extensions["code"] == code, response.ToJsonString());
            Assert.Equal(isRetryable, (bool?)extensions["retryable"]);
            Assert.NotNull(extensions["errorId"]);
        }
    }

    [Fact]
    public async Task While_the_file_is_gone_every_request_is_refused()
    {
        const string document = "{ quizSessions(first: 1) { nodes { id } } }";
        await using var gateway = new TestGateway();
        await gateway.DataAsync(document);
        var watch = gateway.Services.GetRequiredService<StoreFileWatcher>();

        File.Move(gateway.DatabaseFile, gateway.DatabaseFile + ".away");
        watch.Look();
        var gone = await gateway.SendAsync(document);
        using var answer = await gateway.Client.PostAsJsonAsync(
            new Uri("/graphql", UriKind.Relative), new { query = document }, TestContext.Current.CancellationToken);
        var healthWhileGone = await HealthAsync(gateway);
        File.Move(gateway.DatabaseFile + ".away", gateway.DatabaseFile);
        watch.Look();

        Assert.Equal("STORE_LOST", (string?)gone["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
        await gateway.DataAsync(document);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), healthWhileGone);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync(gateway));
    }

    private static async Task<(HttpStatusCode Status, string Text)> HealthAsync(TestGateway gateway)
    {
        using var answer = await gateway.Client.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class Fault : DbCommandInterceptor
    {
        public required int ErrorCode { get; init; }

        public bool IsOn { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
            => IsOn ? throw new SqliteException("what SQLite says", ErrorCode) : ValueTask.FromResult(result);
    }
}
