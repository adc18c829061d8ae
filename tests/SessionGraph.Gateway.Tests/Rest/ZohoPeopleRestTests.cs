using System.Net;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>Zoho People's API of course sessions, as the provider's page has it.</summary>
public sealed class ZohoPeopleRestTests(SharedRestGateway shared) : IClassFixture<SharedRestGateway>
{
    private const string Batch = "/api/v1/courses/478346000019479103/batches/478346000019479115";
    private const string Module = $"{Batch}/modules/478346000019479119";
    private const string Session = $"{Module}/sessions/478346000019553023";

    // The body of the page's samples.
    private const string Sample =
        """
        {
          "name": "Session API Testing",
          "trainerErecno": "478346000008251001",
          "type": "0",
          "date": "04-01-2022",
          "startTime": "10:00 AM",
          "endTime": "11:00 AM",
          "description": "API testing",
          "roomId": "478346000010125093",
          "gradeCategoryId": "478346000019553021"
        }
        """;

    [Fact]
    public async Task The_samples_of_the_page_update_the_session_by_the_body_and_by_the_query()
    {
        var byBody = await shared.SendAsync("PATCH", Session, Sample);
        var byQuery = await shared.SendAsync("PATCH", $"{Session}?sessionData={Uri.EscapeDataString(Sample)}");

        Assert.Equal((HttpStatusCode.OK, 200, "success"), (byBody.Status, (int?)byBody.Body!["code"], (string?)byBody.Body["message"]));
        Assert.Equal(byBody.Body.ToJsonString(), byQuery.Body!.ToJsonString());
        Assert.Equal(
            """
            {"totalLearnersCount":0,"sessionName":"Session API Testing","sessionEndTime":"11:00 AM","sessionStartTime":"10:00 AM","description":"API testing","resources":[],"sessionId":"478346000019553023","roomId":"478346000010125093","canUserDelete":true,"sessionStartDate":"04-01-2022","lockUntil":"","presentLeanersCount":0,"gradeCategoryName":"Practical","isLocked":false,"gradeCategoryId":"478346000019553021","sessionType":"Classroom","sessionRoom":"Room Two","sessionTrainer":"Anita Desai","isSessionCompleted":true,"trainerErecno":"478346000008251001","canUserEdit":true,"moduleId":"478346000019479119"}
            """,
            byBody.Body["session"]!.ToJsonString());
    }

    [Fact]
    public async Task The_printed_response_is_that_of_its_session_but_for_what_the_clock_decides()
    {
        var printed = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "TestData", "providers", "zoho-people", "update-response.json"),
            TestContext.Current.CancellationToken))!["session"]!.AsObject();

        var list = await shared.SendAsync("GET", $"{Batch}/modules/219225000000645219/sessions");

        var session = list.Body!["sessions"]!.AsArray().Single(one => (string?)one!["sessionId"] == "219225000000648145")!.AsObject();
        Assert.Equal(printed.Select(field => field.Key), session.Select(field => field.Key));
        foreach (var (name, value) in printed)
        {
            if (name is not ("isLocked" or "canUserEdit" or "canUserDelete" or "isSessionCompleted"))
                Assert.Equal((name, value!.ToJsonString()), (name, session[name]!.ToJsonString()));
        }
    }

    [Fact]
    public async Task A_created_session_is_in_the_graph_and_a_locked_one_takes_a_new_lock_only()
    {
        var locked = Changed("name", "Locked", ("date", "05-01-2022"), ("lockUntil", "01-01-2099"));

        var created = await shared.SendAsync("POST", $"{Module}/sessions", locked);

        var session = created.Body!["session"]!;
        var id = (string)session["sessionId"]!;
        Assert.Matches("^[1-9][0-9]{17}$", id);
        Assert.Equal((true, false, false), ((bool)session["isLocked"]!, (bool)session["canUserEdit"]!, (bool)session["canUserDelete"]!));
        var read = await shared.Gateway.DataAsync(
            "query($id: String!) { session(key: { connection: \"zoho-people\", externalId: $id }) { title ... on CourseSession { date lockUntil } } }",
            new { id });
        Assert.Equal("""{"title":"Locked","date":"2022-01-05","lockUntil":"2099-01-01"}""", read["session"]!.ToJsonString());
        await RejectAsync("PATCH", $"{Module}/sessions/{id}", Changed("name", "Renamed", ("date", "05-01-2022"), ("lockUntil", "01-01-2099")), 403, "locked");
        var unlocked = await shared.SendAsync("PATCH", $"{Module}/sessions/{id}", Changed("name", "Locked", ("date", "05-01-2022"), ("lockUntil", "")));
        Assert.False((bool)unlocked.Body!["session"]!["isLocked"]!);
    }

    [Fact]
    public async Task A_batch_is_read_in_lists_of_25()
    {
        var ids = new List<string>();
        int read;
        do
        {
            var list = await shared.SendAsync("GET", $"{Batch}/sessions?startIndex={ids.Count}");
            var page = list.Body!["sessions"]!.AsArray();
            read = page.Count;
            Assert.True(read <= 25);
            ids.AddRange(page.Select(session => (string)session!["sessionId"]!));
        }
        while (read == 25);

        var data = await shared.Gateway.DataAsync(
            "{ courseSessions(first: 1000, where: { module: { batch: { externalId: { eq: \"478346000019479115\" } } } }) { nodes { externalId } } }");
        Assert.Equal(data["courseSessions"]!["nodes"]!.AsArray().Select(node => (string)node!["externalId"]!), ids);
    }

    [Theory]
    [InlineData("name", null, 400, "name")]
    [InlineData("name", " ", 400, "name must not be blank")]
    [InlineData("type", "2", 400, "type is '2'")]
    [InlineData("date", "31-02-2022", 400, "date is '31-02-2022'")]
    [InlineData("date", "01-01-2031", 400, "BATCH_DATE_AND_SESSION_DATE_MISMATCH")]
    [InlineData("endTime", "09:00 AM", 400, "endTime")]
    [InlineData("trainerErecno", "1", 404, "trainer 1")]
    [InlineData("roomId", "1", 404, "room 1")]
    public async Task What_a_rule_refuses_has_the_status_of_the_page_and_changes_nothing(string field, string? value, int status, string message)
    {
        await RejectAsync("PATCH", Session, Changed(field, value), status, message);
        await RejectAsync("POST", $"{Module}/sessions", Changed(field, value), status, message);
    }

    [Theory]
    [InlineData("PATCH", $"{Module}/sessions/1", Sample, 404, "session 1")]
    [InlineData("PATCH", $"{Batch}/modules/1/sessions/478346000019553023", Sample, 404, "module 1")]
    [InlineData("GET", $"{Batch}/modules/1/sessions", null, 404, "module 1")]
    [InlineData("GET", "/api/v1/courses/478346000019479103/batches/1/sessions", null, 404, "batch 1")]
    [InlineData("GET", $"{Batch}/sessions?startIndex=x", null, 400, "startIndex")]
    [InlineData("PATCH", Session, "{", 400, "")]
    [InlineData("PATCH", Session, "[]", 400, "sessionData must be a JSON object")]
    [InlineData("PUT", Session, Sample, 400, "UNSUPPORTED_OPERATION")]
    [InlineData("GET", "/api/v1/courses/1", null, 404, "Not found")]
    public async Task What_the_API_does_not_know_is_refused_in_its_own_form(string method, string address, string? body, int status, string message)
        => await RejectAsync(method, address, body, status, message);

    [Fact]
    public async Task The_limit_of_the_page_is_kept_where_the_setting_says_so()
    {
        await using var gateway = new TestGateway(("Rest:Enabled", "true"), ("ZohoPeople:EnforceThreshold", "true"));

        for (var request = 0; request < 30; request++)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync());
        gateway.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync());
        gateway.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());

        async Task<HttpStatusCode> StatusAsync()
        {
            using var response = await gateway.Client.GetAsync(new Uri($"{Module}/sessions", UriKind.Relative), TestContext.Current.CancellationToken);
            if (response.StatusCode is HttpStatusCode.TooManyRequests)
            {
                var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.StartsWith("""{"code":7209,"message":"API access blocked since threshold limit exceeded""", body, StringComparison.Ordinal);
            }

            return response.StatusCode;
        }
    }

    private async Task RejectAsync(string method, string address, string? body, int status, string message)
    {
        var before = await shared.Gateway.DumpAsync();

        var answer = await shared.SendAsync(method, address, body);

        Assert.Equal((HttpStatusCode)status, answer.Status);
        Assert.Equal(status, (int?)answer.Body!["code"]);
        Assert.Contains(message, (string)answer.Body["message"]!, StringComparison.Ordinal);
        Assert.Equal(before, await shared.Gateway.DumpAsync());
    }

    private static string Changed(string field, string? value, params IEnumerable<(string Field, string Value)> others)
    {
        var body = JsonNode.Parse(Sample)!.AsObject();
        if (value is null)
            body.Remove(field);
        else
            body[field] = value;
        foreach (var (name, other) in others)
            body[name] = other;

        return body.ToJsonString();
    }
}
