using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SessionGraph.Gateway.Tests.Rest.OpenApi;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>The quiz API as seed 002 and docs/providers/quiz.md have it.</summary>
public sealed class QuizRestTests(QuizRestTests.RestGateway rest) : IClassFixture<QuizRestTests.RestGateway>
{
    private const string Sessions = "/api/v3/quiz/sessions";
    private const string Example = "f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e10";
    private const string MediaType = "application/vnd.api+json";

    private readonly TestGateway _gateway = rest.Gateway;

    [Fact]
    public async Task The_list_has_the_documented_form()
    {
        var response = await SendAsync(HttpMethod.Get, Sessions);

        Assert.Equal((HttpStatusCode.OK, MediaType), (response.Status, response.MediaType));
        Assert.Equal(["data", "meta"], response.Body!.Select(member => member.Key));
        Assert.Empty(response.Body!["meta"]!.AsObject());
        var sessions = response.Body["data"]!.AsArray();
        Assert.True(sessions.Count > 100);
        Assert.All(sessions, session =>
        {
            Assert.Equal(["type", "id", "attributes"], session!.AsObject().Select(member => member.Key));
            Assert.Equal("quiz/sessions", (string?)session["type"]);
            Assert.True(Guid.TryParse((string?)session["id"], out _));
            Assert.Equal(
                ["person_id", "created_at", "name", "status", "expires_at", "score"],
                session["attributes"]!.AsObject().Select(attribute => attribute.Key));
            Assert.EndsWith("Z", (string?)session["attributes"]!["created_at"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_session_is_shown()
    {
        var response = await SendAsync(HttpMethod.Get, $"{Sessions}/{Example.ToUpperInvariant()}");

        Assert.Equal((HttpStatusCode.OK, MediaType), (response.Status, response.MediaType));
        Assert.Equal(Example, (string?)response.Body!["data"]!["id"]);
        var attributes = response.Body["data"]!["attributes"]!;
        Assert.Equal((1, "pending", "Data annotation basics"), (
            (int?)attributes["person_id"], (string?)attributes["status"], (string?)attributes["name"]));
        Assert.Null(attributes["score"]);
    }

    [Fact]
    public async Task A_session_is_created()
    {
        var response = await SendAsync(
            HttpMethod.Post, Sessions, Document("""{ "person_id": 1, "expires_at": "2026-12-31T23:59:59+01:00", "unknown": true }"""));

        Assert.Equal((HttpStatusCode.Created, MediaType), (response.Status, response.MediaType));
        var data = response.Body!["data"]!;
        Assert.True(Guid.TryParse((string?)data["id"], out _));
        Assert.Equal((1, "open", "2026-12-31T22:59:59.000Z"), (
            (int?)data["attributes"]!["person_id"],
            (string?)data["attributes"]!["status"],
            (string?)data["attributes"]!["expires_at"]));
        Assert.Null(data["attributes"]!["name"]);
        AssertSame(response.Body, (await SendAsync(HttpMethod.Get, $"{Sessions}/{data["id"]}")).Body);
    }

    [Fact]
    public async Task A_patch_changes_what_is_given_and_null_clears()
    {
        var id = await CreateAsync("2026-12-31T00:00:00Z");

        var named = await SendAsync(HttpMethod.Patch, $"{Sessions}/{id}", Document("""{ "name": "Algebra" }"""));
        var cleared = await SendAsync(HttpMethod.Patch, $"{Sessions}/{id}", Document("""{ "expires_at": null }"""));

        Assert.Equal(HttpStatusCode.OK, named.Status);
        Assert.Equal(("Algebra", "2026-12-31T00:00:00.000Z"), Read(named));
        Assert.Equal(("Algebra", null), Read(cleared));

        static (string?, string?) Read(Response response)
            => ((string?)response.Body!["data"]!["attributes"]!["name"], (string?)response.Body["data"]!["attributes"]!["expires_at"]);
    }

    [Fact]
    public async Task A_patch_takes_every_attribute_and_the_session_as_it_was_given()
    {
        var id = await CreateAsync(null);
        var attributes = """{ "person_id": 101, "name": "Ölçü", "status": "finished", "expires_at": "2027-01-01T00:00:00Z", "score": 12.5 }""";

        var changed = await SendAsync(HttpMethod.Patch, $"{Sessions}/{id}", Document(attributes));
        var sent = changed.Body!.DeepClone();
        sent["data"]!["attributes"]!["id"] = id;
        var same = await SendAsync(HttpMethod.Patch, $"{Sessions}/{id}", sent.ToJsonString());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (changed.Status, same.Status));
        var read = changed.Body["data"]!["attributes"]!.DeepClone().AsObject();
        read.Remove("created_at");
        AssertSame(
            JsonNode.Parse("""
                { "person_id": 101, "name": "Ölçü", "status": "finished", "expires_at": "2027-01-01T00:00:00.000Z", "score": 12.5 }
                """),
            read);
        AssertSame(changed.Body, same.Body);
    }

    [Fact]
    public async Task A_session_is_cancelled_once_and_deleted()
    {
        var id = await CreateAsync(null);

        var cancelled = await SendAsync(HttpMethod.Patch, $"{Sessions}/{id}/cancel");
        var again = await SendAsync(HttpMethod.Patch, $"{Sessions}/{id}/cancel");
        var deleted = await SendAsync(HttpMethod.Delete, $"{Sessions}/{id}");
        var gone = await SendAsync(HttpMethod.Get, $"{Sessions}/{id}");

        Assert.Equal((HttpStatusCode.OK, "cancel"), (cancelled.Status, (string?)cancelled.Body!["data"]!["attributes"]!["status"]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Null(Assert.Single(again.Body!["errors"]!.AsArray())!["source"]);
        Assert.Equal((HttpStatusCode.NoContent, null), (deleted.Status, deleted.Body));
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
    }

    [Fact]
    public async Task The_pages_together_are_the_list_and_the_count_is_exact()
    {
        var all = Ids(await SendAsync(HttpMethod.Get, $"{Sessions}?sort=-score,name"));
        var paged = new List<string?>();
        Response page;
        var number = 0;
        do
        {
            page = await SendAsync(HttpMethod.Get, $"{Sessions}?page[size]=30&page[number]={++number}&sort=-score,name&count=true");
            paged.AddRange(Ids(page));
            Assert.Equal(all.Count, (int)page.Body!["meta"]!["count"]!);
        }
        while ((bool)page.Body["meta"]!["more"]!);

        Assert.Equal(all, paged);
        Assert.True(number > 3);
        Assert.Empty(Ids(await SendAsync(HttpMethod.Get, $"{Sessions}?page[size]=1000&page[number]=2147483647")));
    }

    [Fact]
    public async Task A_filter_takes_a_value_a_list_an_empty_list_and_null()
    {
        var all = await CountAsync("");
        var pending = await CountAsync("filter[status]=pending");
        var both = await CountAsync("filter[status][]=pending&filter%5Bstatus%5D%5B%5D=cancel");
        var unscored = await CountAsync("filter[score]");

        Assert.InRange(pending, 1, both - 1);
        Assert.InRange(both, pending + 1, all - 1);
        Assert.InRange(unscored, 1, all - 1);
        Assert.Equal(unscored, await CountAsync("filter[score]="));
        Assert.Equal(0, await CountAsync("filter[status][]"));
        Assert.InRange(await CountAsync("filter[name__match]=ANNOTATION"), 1, all - 1);
        Assert.Equal(1, await CountAsync($"filter[id]={Example}"));
        Assert.Equal(all, await CountAsync("filter[unknown]=1&filter[score][lt]=1&unknown=1&included[]=people"));
    }

    [Fact]
    public async Task Only_the_named_fields_are_written()
    {
        string[] paths =
        [
            $"{Sessions}?fields[quiz/sessions][]=status&fields[quiz/sessions][]=name",
            $"{Sessions}?fields[quiz/sessions]=name,status",
        ];

        foreach (var path in paths)
        {
            var session = (await SendAsync(HttpMethod.Get, path)).Body!["data"]![0]!.AsObject();
            Assert.Equal(["type", "id", "attributes"], session.Select(member => member.Key));
            Assert.Equal(["name", "status"], session["attributes"]!.AsObject().Select(attribute => attribute.Key));
        }

        var shown = await SendAsync(HttpMethod.Get, $"{Sessions}/{Example}?fields[quiz/sessions][]");
        Assert.Empty(shown.Body!["data"]!["attributes"]!.AsObject());
    }

    [Theory]
    [InlineData("page[number]=0", "/page/number")]
    [InlineData("page[number]=one", "/page/number")]
    [InlineData("page[size]=1001", "/page/size")]
    [InlineData("page[size]=0", "/page/size")]
    [InlineData("count=maybe", "/count")]
    [InlineData("sort=name,-nothing", "/sort")]
    [InlineData("filter[person_id]=abc", "/filter/person_id")]
    [InlineData("filter[person_id][]=1&filter[person_id][]=abc", "/filter/person_id")]
    [InlineData("filter[created_at]=2024-02-30", "/filter/created_at")]
    [InlineData("filter[score]=high", "/filter/score")]
    [InlineData("filter[name__match][]=a", "/filter/name__match")]
    [InlineData("filter[name__match]", "/filter/name__match")]
    public async Task A_parameter_that_is_not_valid_is_refused_by_its_pointer(string query, string pointer)
    {
        var response = await SendAsync(HttpMethod.Get, $"{Sessions}?{query}");

        AssertError(response, 422, "Verse::Error::ValidationFailed", pointer);
    }

    [Theory]
    [InlineData("POST", "", "{", 400, "Verse::Error::BadRequest", null)]
    [InlineData("POST", "", "", 400, "Verse::Error::BadRequest", null)]
    [InlineData("POST", "", "[]", 422, "Verse::Error::ValidationFailed", "/data")]
    [InlineData("POST", "", "null", 422, "Verse::Error::ValidationFailed", "/data")]
    [InlineData("POST", "", """{ "data": { "attributes": { "person_id": 1 } } }""", 422, "Verse::Error::ValidationFailed", "/data/type")]
    [InlineData("POST", "", """{ "data": { "type": "\ud800" } }""", 400, "Verse::Error::BadRequest", null)]
    [InlineData("POST", "", """{ "data": { "type": "quiz/sessions" } }""", 422, "Verse::Error::ValidationFailed", "/data/attributes")]
    [InlineData("POST", "", "{ }", 422, "Verse::Error::ValidationFailed", "/data/attributes/person_id", true)]
    [InlineData("POST", "", """{ "person_id": "1" }""", 422, "Verse::Error::ValidationFailed", "/data/attributes/person_id", true)]
    [InlineData("POST", "", """{ "person_id": 424242 }""", 422, "Verse::Error::ValidationFailed", "/data/attributes/person_id", true)]
    [InlineData(
        "POST", "", """{ "person_id": 1, "expires_at": "2026-01-01" }""", 422, "Verse::Error::ValidationFailed", "/data/attributes/expires_at", true)]
    [InlineData("PATCH", "/" + Example, "{", 400, "Verse::Error::BadRequest", null)]
    [InlineData("PATCH", "/" + Example, """{ "name": 5 }""", 422, "Verse::Error::ValidationFailed", "/data/attributes/name", true)]
    [InlineData("PATCH", "/" + Example, """{ "name": "\ud800" }""", 400, "Verse::Error::BadRequest", null, true)]
    [InlineData("PATCH", "/" + Example, """{ "name": "\u0000" }""", 422, "Verse::Error::ValidationFailed", "/data/attributes/name", true)]
    [InlineData("PATCH", "/" + Example, """{ "score": 1e300 }""", 422, "Verse::Error::ValidationFailed", "/data/attributes/score", true)]
    [InlineData("PATCH", "/" + Example, """{ "status": null }""", 422, "Verse::Error::ValidationFailed", "/data/attributes/status", true)]
    [InlineData("PATCH", "/" + Example, """{ "status": "cancel" }""", 422, "Verse::Error::ValidationFailed", "/data/attributes/status", true)]
    [InlineData("PATCH", "/" + Example, """{ "person_id": null }""", 422, "Verse::Error::ValidationFailed", "/data/attributes/person_id", true)]
    [InlineData("PATCH", "/" + Example, """{ "name": "x", "id": "y" }""", 422, "Verse::Error::ValidationFailed", "/data/attributes/id", true)]
    [InlineData(
        "PATCH",
        "/" + Example,
        """{ "name": "x", "created_at": "2020-01-01T00:00:00Z" }""",
        422,
        "Verse::Error::ValidationFailed",
        "/data/attributes/created_at",
        true)]
    [InlineData("PATCH", "/00000000-0000-4000-8000-000000000000", """{ "name": "x" }""", 404, "Verse::Error::RecordNotFound", null, true)]
    [InlineData("PATCH", "/00000000-0000-4000-8000-000000000000/cancel", null, 404, "Verse::Error::RecordNotFound", null)]
    [InlineData("DELETE", "/no-uuid", null, 404, "Verse::Error::RecordNotFound", null)]
    [InlineData("GET", "/no-uuid", null, 404, "Verse::Error::RecordNotFound", null)]
    [InlineData("PUT", "/" + Example, "{}", 404, "Verse::Error::NotFound", null)]
    [InlineData("DELETE", "", null, 404, "Verse::Error::NotFound", null)]
    [InlineData("GET", "/a/b/c", null, 404, "Verse::Error::NotFound", null)]
    public async Task A_request_that_is_not_valid_is_refused_and_stores_nothing(
        string method, string path, string? body, int status, string title, string? pointer, bool isAttributes = false)
    {
        var before = await _gateway.DumpAsync();

        var response = await SendAsync(new HttpMethod(method), Sessions + path, isAttributes ? Document(body!) : body);

        AssertError(response, status, title, pointer);
        Assert.Equal(before, await _gateway.DumpAsync());
    }

    [Fact]
    public async Task Every_attribute_that_is_not_valid_is_named()
    {
        var response = await SendAsync(HttpMethod.Patch, $"{Sessions}/{Example}", Document("""{ "name": 1, "score": "a", "expires_at": 2 }"""));

        Assert.Equal(
            ["/data/attributes/expires_at", "/data/attributes/name", "/data/attributes/score"],
            response.Body!["errors"]!.AsArray().Select(error => (string?)error!["source"]!["pointer"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("text/plain", 422)]
    [InlineData("application/x-www-form-urlencoded", 422)]
    [InlineData("application/json", 201)]
    [InlineData("application/vnd.api+json; charset=utf-8", 201)]
    public async Task A_body_is_read_as_json_only(string contentType, int status)
    {
        var response = await SendAsync(HttpMethod.Post, Sessions, Document("""{ "person_id": 1 }"""), contentType);

        Assert.Equal(status, (int)response.Status);
        if (status is 422)
            AssertError(response, 422, "Verse::Error::ValidationFailed", "/data");
    }

    [Fact]
    public async Task A_body_of_more_than_a_megabyte_is_refused()
    {
        var body = Document($$"""{ "person_id": 1, "name": "{{new string('x', 1024 * 1024)}}" }""");

        var response = await SendAsync(HttpMethod.Post, Sessions, body);

        AssertError(response, 413, "Payload Too Large", null);
    }

    [Fact]
    public async Task What_one_way_in_writes_the_other_reads_alike()
    {
        const string fields = "externalId personId createdAt name providerStatus expiresAt score status version";
        var id = await CreateAsync("2026-12-31T00:00:00.123Z");
        await SendAsync(HttpMethod.Patch, $"{Sessions}/{id}", Document("""{ "name": "Both ways", "score": 7, "status": "Finished" }"""));

        var read = (await _gateway.DataAsync(
            "query($id: PageFilterValue) { quizSessionPage(filter: { id: $id }) { data { " + fields + " id } } }",
            new { id }))["quizSessionPage"]!["data"]![0]!;
        Assert.Equal(("COMPLETED", 2), ((string?)read["status"], (int)read["version"]!));
        AssertSame(AttributesOf(read), (await SendAsync(HttpMethod.Get, $"{Sessions}/{id}")).Body!["data"]!["attributes"]);

        var written = (await _gateway.MutateAsync(
            "updateQuizSession", $"quizSession {{ {fields} }}", new { id = (string?)read["id"], name = "And back", score = (double?)null }))["quizSession"]!;
        AssertSame(AttributesOf(written), (await SendAsync(HttpMethod.Get, $"{Sessions}/{id}")).Body!["data"]!["attributes"]);
        await SendAsync(HttpMethod.Delete, $"{Sessions}/{id}");
    }

    [Fact]
    public async Task The_list_equals_the_page_of_the_graph_for_random_parameters()
    {
        var pool = new QuizParameterPool((await SendAsync(HttpMethod.Get, Sessions)).Body!["data"]!.AsArray(), seed: 20261130);
        var found = 0;
        for (var round = 0; round < 300; round++)
        {
            var parameters = pool.Next();

            var response = await SendAsync(HttpMethod.Get, $"{Sessions}?{parameters.Query}");
            var page = (await _gateway.DataAsync(
                """
                query($page: PageInput, $filter: QuizSessionPageFilterInput, $sort: String) {
                  quizSessionPage(page: $page, filter: $filter, sort: $sort, count: true) { data { externalId } totalCount hasNextPage }
                }
                """,
                parameters.Variables))["quizSessionPage"]!;

            Assert.True(response.Status is HttpStatusCode.OK, $"{parameters.Query}: {response.Body}");
            var expected = page["data"]!.AsArray().Select(session => (string?)session!["externalId"]).ToList();
            Assert.True(expected.SequenceEqual(Ids(response)), parameters.Query);
            Assert.Equal(
                ((int)page["totalCount"]!, (bool)page["hasNextPage"]!),
                ((int)response.Body!["meta"]!["count"]!, (bool)response.Body["meta"]!["more"]!));
            found += expected.Count > 0 ? 1 : 0;
        }

        Assert.InRange(found, 100, 299);
    }

    private static JsonObject AttributesOf(JsonNode session) => new()
    {
        ["person_id"] = session["personId"]!.DeepClone(),
        ["created_at"] = session["createdAt"]!.DeepClone(),
        ["name"] = session["name"]?.DeepClone(),
        ["status"] = session["providerStatus"]!.DeepClone(),
        ["expires_at"] = session["expiresAt"]?.DeepClone(),
        ["score"] = session["score"]?.DeepClone(),
    };

    private static string Document(string attributes) => $$"""{ "data": { "type": "quiz/sessions", "attributes": {{attributes}} } }""";

    private static List<string?> Ids(Response response)
        => [.. response.Body!["data"]!.AsArray().Select(session => (string?)session!["id"])];

    private static void AssertSame(JsonNode? expected, JsonNode? actual)
        => Assert.True(JsonNode.DeepEquals(expected, actual), $"{expected}\n{actual}");

    private static void AssertError(Response response, int status, string title, string? pointer)
    {
        Assert.True((int)response.Status == status, $"{(int)response.Status}: {response.Body}");
        Assert.Equal(MediaType, response.MediaType);
        var error = Assert.Single(response.Body!["errors"]!.AsArray())!;
        Assert.Equal((title, pointer), ((string?)error["title"], (string?)error["source"]?["pointer"]));
        Assert.Equal(status is 422 ? "422" : $"\"{status}\"", error["status"]!.ToJsonString());
        Assert.EndsWith(".", (string?)error["detail"], StringComparison.Ordinal);
    }

    private async Task<string> CreateAsync(string? expiresAt)
    {
        var attributes = new JsonObject { ["person_id"] = 1, ["expires_at"] = expiresAt };
        var response = await SendAsync(HttpMethod.Post, Sessions, Document(attributes.ToJsonString()));
        Assert.Equal(HttpStatusCode.Created, response.Status);
        return (string)response.Body!["data"]!["id"]!;
    }

    private async Task<int> CountAsync(string query)
    {
        var response = await SendAsync(HttpMethod.Get, $"{Sessions}?count=true&page[size]=1&{query}");
        Assert.Equal(HttpStatusCode.OK, response.Status);
        return (int)response.Body!["meta"]!["count"]!;
    }

    private async Task<Response> SendAsync(HttpMethod method, string path, string? body = null, string contentType = MediaType)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        // A body that is refused for its size is not sent: the server would close the connection while the client still writes.
        request.Headers.ExpectContinue = body?.Length > 1024 * 1024;
        using var response = await _gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Response(
            response.StatusCode, text.Length is 0 ? null : JsonNode.Parse(text)!.AsObject(), response.Content.Headers.ContentType?.ToString());
    }

    private sealed record Response(HttpStatusCode Status, JsonObject? Body, string? MediaType);

    /// <summary>A gateway that serves the REST APIs.</summary>
    public sealed class RestGateway : IAsyncDisposable
    {
        public TestGateway Gateway { get; } = new(new DocumentedAnswers(), ("Rest:Enabled", "true"));

        public ValueTask DisposeAsync() => Gateway.DisposeAsync();
    }
}
