using System.Data.Common;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>A request to a REST API takes no longer than an operation of the graph.</summary>
public sealed class RestTimeoutTests
{
    private const string School = "/api/v1/school/session-setup/";
    private const string OneRoster = "/ims/oneroster/rostering/v1p2/academicSessions";
    private const string Quiz = "/api/v3/quiz/sessions";
    private const string Zoho = "/api/v1/courses/478346000019479103/batches/478346000019479115/modules/478346000019479119/sessions";
    private const string ThreeSixtyLearning = "/api/v1/paths/sessions";

    private static readonly (string, string)[] s_settings =
    [
        ("Rest:Enabled", "true"),
        ("GraphQL:ExecutionTimeout", "00:00:07"),
        ("GraphQL:Load:MaxConcurrentOperations", "1"),
        ("GraphQL:Load:MaxQueuedOperations", "0"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(School, "{\"detail\":\"*\"}")]
    [InlineData(OneRoster, "*\"server_busy\"*")]
    [InlineData(Quiz, "{\"errors\":[{\"status\":\"503\",*}]}")]
    [InlineData(Zoho, "{\"code\":503,*}")]
    [InlineData(ThreeSixtyLearning, "{\"error\":\"service_unavailable\"}")]
    public async Task A_request_whose_time_is_over_is_answered_in_the_form_of_the_API_and_gives_its_place_back(string path, string form)
    {
        var statement = new EndlessStatement();
        await using var gateway = new TestGateway(statement, s_settings);
        statement.Begin = () => gateway.Clock.Advance(TimeSpan.FromSeconds(7));

        using var response = await gateway.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Matches("^" + System.Text.RegularExpressions.Regex.Escape(form).Replace("\\*", ".*", StringComparison.Ordinal) + "$", body);
        statement.Begin = null;
        using var next = await gateway.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task The_statement_is_interrupted()
    {
        var foldings = new SlowFolding();
        await using var gateway = new TestGateway(foldings, s_settings);
        var list = new Uri($"{OneRoster}?filter=title~'a' OR title~'none'", UriKind.Relative);
        using (var whole = await gateway.Client.GetAsync(list, Cancellation))
            Assert.Equal(HttpStatusCode.OK, whole.StatusCode);

        var ofWhole = foldings.Count;
        foldings.Count = 0;
        foldings.Fold = () => gateway.Clock.Advance(TimeSpan.FromSeconds(7));

        using var response = await gateway.Client.GetAsync(list, Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.InRange(foldings.Count, 1, (ofWhole / 2) - 1);
    }

    [Fact]
    public async Task A_write_whose_time_is_over_stores_nothing()
    {
        var statement = new EndlessStatement();
        await using var gateway = new TestGateway(statement, s_settings);
        var before = await gateway.DumpAsync();
        statement.Begin = () => gateway.Clock.Advance(TimeSpan.FromSeconds(7));
        using var body = new StringContent("""{"session_type":"exam_session"}""", Encoding.UTF8, "application/json");

        using var response = await gateway.Client.PostAsync(new Uri(School, UriKind.Relative), body, Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        statement.Begin = null;
        Assert.Equal(before, await gateway.DumpAsync());
    }

    [Theory]
    [InlineData(OneRoster + "?limit=3000", 4)]
    [InlineData(ThreeSixtyLearning, 1)]
    public async Task An_answer_whose_next_part_takes_too_long_is_cut_and_its_place_given_back(string path, int statementsOfFirstPart)
    {
        var statement = new EndlessStatement();
        await using var gateway = new TestGateway(statement, s_settings);
        statement.Skipped = statementsOfFirstPart;
        statement.Begin = () => gateway.Clock.Advance(TimeSpan.FromSeconds(7));

        var failure = await Record.ExceptionAsync(() => gateway.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation));

        Assert.True(failure is HttpRequestException { StatusCode: null } or IOException, failure?.ToString() ?? "The answer was whole.");
        statement.Begin = null;
        using var next = await gateway.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    /// <summary>A statement that ends only when its token does.</summary>
    private sealed class EndlessStatement : DbCommandInterceptor
    {
        /// <summary>What happens when a statement begins; null where statements end by themselves.</summary>
        public Action? Begin { get; set; }

        /// <summary>How many statements end by themselves first.</summary>
        public int Skipped { get; set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Begin is not null && Skipped-- <= 0)
            {
                Begin();
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            return result;
        }
    }

    /// <summary>Counts how often a statement folds a text.</summary>
    private sealed class SlowFolding : DbConnectionInterceptor
    {
        public int Count { get; set; }

        public Action Fold { get; set; } = () => { };

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ((SqliteConnection)connection).CreateFunction("casefold", (string? text) =>
            {
                Count++;
                Fold();
                return text?.ToLowerInvariant();
            });
            return Task.CompletedTask;
        }
    }
}
