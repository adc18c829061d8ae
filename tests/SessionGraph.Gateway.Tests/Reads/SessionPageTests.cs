using System.Globalization;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Reads;

/// <summary>The quiz API's page, filter, sort and count (docs/providers/quiz.md).</summary>
public sealed class SessionPageTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly TestGateway _gateway = shared.Gateway;

    [Theory]
    [InlineData("sessionPage")]
    [InlineData("sessionSetupPage")]
    [InlineData("academicSessionPage")]
    [InlineData("quizSessionPage")]
    [InlineData("courseSessionPage")]
    [InlineData("pathSessionPage")]
    public async Task The_default_is_the_first_thousand_without_a_count(string field)
    {
        var page = await PageAsync($"{{ {field} {{ data {{ id }} page {{ number size }} totalCount hasNextPage }} }}", field);

        Assert.Equal((1, 1000), ((int)page["page"]!["number"]!, (int)page["page"]!["size"]!));
        Assert.Null(page["totalCount"]);
        Assert.False((bool)page["hasNextPage"]!);
        Assert.NotEmpty(page["data"]!.AsArray());
    }

    [Theory]
    [InlineData("createdAt", "2024-02-30", "a date and time with seconds and an offset or Z, as in 2022-05-16T22:00:00.000Z")]
    public async Task A_filter_value_that_does_not_fit_is_told_with_what_would(string field, string value, string expected)
    {
        var response = await _gateway.SendAsync(
            "query ($filter: QuizSessionPageFilterInput) { quizSessionPage(filter: $filter) { data { id } } }",
            new { filter = new Dictionary<string, string> { [field] = value } });

        var extensions = Assert.Single(response["errors"]!.AsArray())!["extensions"]!;
        Assert.Equal(("INVALID_FILTER_VALUE", field), ((string?)extensions["code"], (string?)extensions["field"]));
        Assert.Equal(expected, (string?)extensions["expected"]);
    }

    [Theory]
    [InlineData("{ person_id: 1 }", "{ personId: 1 }")]
    [InlineData("{ expires_at: null }", "{ expiresAt: null }")]
    [InlineData("{ status: \"in_progress\" }", "{ providerStatus: \"in_progress\" }")]
    [InlineData("{ status: \"PENDING\" }", "{ status: PENDING }")]
    [InlineData("{ status: [\"in_progress\", \"under_review\"] }", "{ providerStatus: [\"in_progress\", \"under_review\"] }")]
    [InlineData("{ status: [\"in_progress\", CANCELLED] }", "{ providerStatus: [\"in_progress\", \"cancel\"] }")]
    [InlineData("{ id: \"f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e10\" }", "{ externalId: \"f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e10\" }")]
    [InlineData("{ id: [\"f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e10\", \"{id}\"] }", "{ id: [\"{example}\", \"{id}\"] }")]
    public async Task A_filter_takes_the_names_and_the_words_of_the_quiz_api(string filter, string same)
    {
        var example = await IdsAsync("{ externalId: \"f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e10\" }");
        var last = (await IdsAsync("{}"))[^1];
        string[] filters = [filter, same];

        var ids = await Task.WhenAll(filters.Select(one => IdsAsync(one
            .Replace("{example}", example[0], StringComparison.Ordinal)
            .Replace("{id}", last, StringComparison.Ordinal))));

        Assert.NotEmpty(ids[1]);
        Assert.Equal(ids[1], ids[0]);
    }

    [Fact]
    public async Task An_id_of_another_type_is_still_refused()
    {
        var response = await _gateway.SendAsync(
            $"{{ quizSessionPage(filter: {{ id: \"{TestGateway.Id("PathSession", 1)}\" }}) {{ data {{ id }} }} }}");

        Assert.Equal("NODE_ID_TYPE_MISMATCH", (string?)Assert.Single(response["errors"]!.AsArray())!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_the_count_is_exact()
    {
        var first = await PageAsync("{ quizSessionPage(page: { number: 1, size: 50 }, count: true) { data { id } totalCount hasNextPage } }");
        var third = await PageAsync("{ quizSessionPage(page: { number: 3, size: 50 }, count: true) { data { id } totalCount hasNextPage } }");

        Assert.Equal(50, first["data"]!.AsArray().Count);
        Assert.True((bool)first["hasNextPage"]!);
        Assert.False((bool)third["hasNextPage"]!);
        Assert.Equal((int)first["totalCount"]!, 100 + third["data"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("{ number: 0 }", "number")]
    [InlineData("{ size: 0 }", "size")]
    [InlineData("{ size: 1001 }", "size")]
    public async Task A_page_out_of_range_is_refused_by_the_arguments_name(string page, string argument)
    {
        var response = await _gateway.SendAsync($"{{ quizSessionPage(page: {page}) {{ data {{ id }} }} }}");

        Assert.Contains(argument, (string?)response["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-createdAt,name")]
    [InlineData("-created_at,name")]
    public async Task A_sort_is_a_list_of_fields_in_either_spelling(string sort)
    {
        var page = await PageAsync(
            "query($sort: String) { quizSessionPage(page: { size: 200 }, sort: $sort) { data { createdAt name } } }", variables: new { sort });

        var stamps = page["data"]!.AsArray().Select(session => (string)session!["createdAt"]!).ToList();
        Assert.Equal(stamps.OrderDescending(StringComparer.Ordinal), stamps);
    }

    [Fact]
    public async Task An_unknown_sort_field_is_refused_with_the_known_ones()
    {
        var response = await _gateway.SendAsync("{ quizSessionPage(sort: \"-nope\") { data { id } } }");

        var message = (string?)response["errors"]![0]!["message"];
        Assert.Contains("nope", message, StringComparison.Ordinal);
        Assert.Contains("expiresAt", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_filter_is_refused()
    {
        var response = await _gateway.SendAsync("{ quizSessionPage(filter: { nope: 1 }) { data { id } } }");

        Assert.Contains("nope", (string?)response["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_takes_a_value_a_list_null_and_the_empty_list()
    {
        var value = await CountAsync("{ status: PENDING }");
        var list = await CountAsync("{ status: [PENDING, CANCELLED] }");
        var isNull = await CountAsync("{ score: null }");
        var empty = await CountAsync("{ status: [] }");
        var all = await CountAsync("{}");

        Assert.InRange(value, 1, list - 1);
        Assert.InRange(list, value + 1, all - 1);
        Assert.InRange(isNull, 1, all - 1);
        Assert.Equal(0, empty);
    }

    [Fact]
    public async Task Name_match_is_a_substring_in_any_case_with_wildcards_as_text()
    {
        var page = await PageAsync("{ quizSessionPage(filter: { name__match: \"DATA\" }) { data { name } } }");
        Assert.Contains(page["data"]!.AsArray(), session => (string?)session!["name"] == "Data annotation basics");
        Assert.All(page["data"]!.AsArray(), session => Assert.Contains("data", (string?)session!["name"], StringComparison.OrdinalIgnoreCase));

        var wildcard = await PageAsync("{ sessionPage(filter: { title__match: \"%\" }) { data { title } } }", "sessionPage");
        Assert.All(wildcard["data"]!.AsArray(), session => Assert.Contains("%", (string?)session!["title"], StringComparison.Ordinal));
    }

    private async Task<int> CountAsync(string filter)
        => (int)(await PageAsync($"{{ quizSessionPage(page: {{ size: 1 }}, filter: {filter}, count: true) {{ totalCount }} }}"))["totalCount"]!;

    private async Task<List<string>> IdsAsync(string filter)
    {
        var page = await PageAsync($"{{ quizSessionPage(filter: {filter}) {{ data {{ id }} }} }}");
        return [.. page["data"]!.AsArray().Select(session => (string)session!["id"]!)];
    }

    private async Task<JsonNode> PageAsync(string query, string field = "quizSessionPage", object? variables = null)
        => (await _gateway.DataAsync(query, variables))[field]!;

    [Theory]
    [InlineData("personId", "\"1\"", "1")]
    [InlineData("personId", "[\"1\", 2, null]", "[1, 2, null]")]
    [InlineData("score", "[\"12.5\", \"1e2\", \"-3\"]", "[12.5, 1e2, -3]")]
    public async Task A_number_may_be_written_as_a_string(string field, string text, string number)
    {
        const string page = "{{ quizSessionPage(filter: {{ {0}: {1} }}) {{ data {{ id }} }} }}";

        var asText = await _gateway.DataAsync(string.Format(CultureInfo.InvariantCulture, page, field, text));
        var asNumber = await _gateway.DataAsync(string.Format(CultureInfo.InvariantCulture, page, field, number));
        var asVariable = await _gateway.DataAsync(
            $"query($value: PageFilterValue) {{ quizSessionPage(filter: {{ {field}: $value }}) {{ data {{ id }} }} }}",
            new { value = JsonNode.Parse(text) });

        Assert.Equal(asNumber.ToJsonString(), asText.ToJsonString());
        Assert.Equal(asNumber.ToJsonString(), asVariable.ToJsonString());
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("0x1")]
    [InlineData("\u0661")]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("99999999999")]
    public async Task A_string_that_is_no_number_is_refused(string text)
    {
        var response = await _gateway.SendAsync(
            "query($value: PageFilterValue) { quizSessionPage(filter: { personId: $value }) { data { id } } }", new { value = text });

        Assert.Equal("INVALID_FILTER_VALUE", (string?)Assert.Single(response["errors"]!.AsArray())!["extensions"]!["code"]);
    }
}
