using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SessionGraph.Gateway.Tests.Writes.OptionalFields;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Writes.Texts;

/// <summary>Every text that a client may write has a limit that the schema tells and the mutation holds, and no character is lost.</summary>
public sealed partial class WrittenTextTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly TestGateway _gateway = shared.Gateway;

    public static TheoryData<string> Names => [.. WrittenText.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_text_is_refused_beyond_the_limit_that_the_schema_tells(string name)
    {
        var text = WrittenText.All[name];
        Assert.NotEmpty(Limits(text));

        foreach (var (unit, limit) in Limits(text))
        {
            var message = await RefuseAsync(text, TooMuch(text, unit, limit));
            Assert.Contains($"at most {limit} are allowed", message, StringComparison.Ordinal);
            Assert.Contains(text.Path[0], message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_text_with_the_character_zero_is_refused(string name)
    {
        var text = WrittenText.All[name];
        if (text.IsList && !HasTexts(text))
            return;

        var message = await RefuseAsync(text, Wrap(text, new StringValueNode("a\0b")));

        Assert.Contains("U+0000", message, StringComparison.Ordinal);
        Assert.Contains(text.Path[^1], message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_character_is_what_a_person_counts()
    {
        var created = await _gateway.MutateAsync("createQuizSession", "quizSession { id }", new { personId = 1 });
        var id = (string?)created["quizSession"]!["id"];
        var name = string.Concat(Enumerable.Repeat("😀", 255));

        var updated = await _gateway.MutateAsync("updateQuizSession", "quizSession { name }", new { id, name });
        var refused = await _gateway.RejectAsync(
            "updateQuizSession", new { id, name = name + "😀" }, "InvalidQuizSessionError", "Verse::Error::ValidationFailed");

        Assert.Equal(name, (string?)updated["quizSession"]!["name"]);
        Assert.Equal("name has 256 characters, but at most 255 are allowed.", refused);
    }

    [Theory]
    [InlineData("\"a\\uD800\"")]
    [InlineData("\"\\uDC00a\"")]
    public async Task Half_of_a_surrogate_pair_is_no_text(string json)
    {
        const string Query = "mutation($name: String) { updateQuizSession(input: { id: \"x\", name: $name }) { errors { __typename } } }";
        var body = $"{{\"query\":{JsonValue.Create(Query).ToJsonString()},\"variables\":{{\"name\":{json}}}}}";
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await _gateway.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<string> RefuseAsync(WrittenText text, IValueNode value)
    {
        var input = text.Input(value);
        if (text.Mutation.StartsWith("update", StringComparison.Ordinal))
            input = input.With(["id"], new StringValueNode(await IdAsync(text.Mutation["update".Length..])));

        var payload = await _gateway.MutateAsync(text.Mutation, "", input.ToJson()!);
        return (string)Assert.Single(payload["errors"]!.AsArray())!["message"]!;
    }

    private async Task<string> IdAsync(string typeName)
    {
        var list = typeName switch
        {
            "Person" => "people",
            "CourseBatch" => "courseBatches",
            "GradeCategory" => "gradeCategories",
            _ => char.ToLowerInvariant(typeName[0]) + typeName[1..] + "s",
        };
        var data = await _gateway.DataAsync($"{{ {list}(first: 1) {{ nodes {{ id }} }} }}");
        return (string)data[list]!["nodes"]![0]!["id"]!;
    }

    private static List<(string Unit, int Limit)> Limits(WrittenText text)
    {
        var limits = Sentences().Matches(text.Description)
            .Select(match => (match.Groups["unit"].Value, int.Parse(match.Groups["limit"].Value, CultureInfo.InvariantCulture)))
            .ToList();
        string[] wanted = text.IsJson ? ["bytes"] : text.IsList ? ["items"] : ["characters"];
        return wanted.All(unit => limits.Exists(limit => limit.Item1 == unit)) ? limits : [];
    }

    private static bool HasTexts(WrittenText text) => text.Type.ToString() is "[String]" or "[String!]";

    private static IValueNode TooMuch(WrittenText text, string unit, int limit) => unit switch
    {
        "items" when HasTexts(text) => Repeat(new StringValueNode("a@example.com"), limit + 1),
        "items" => Repeat(InputLiteral.Parse("{ sourcedId: \"a\" }"), limit + 1),
        "bytes" => InputLiteral.Parse($"{{ a: \"{new string('x', limit)}\" }}"),
        "levels" => Nested(limit),
        _ => Wrap(text, new StringValueNode(new string('x', limit + 1))),
    };

    private static IValueNode Wrap(WrittenText text, IValueNode value)
        => text.IsList ? new ListValueNode([value])
            : text.IsJson ? new ObjectValueNode([new ObjectFieldNode(new NameNode(text.Path[^1]), new ListValueNode([value]))])
            : value;

    private static ListValueNode Repeat(IValueNode value, int count) => new([.. Enumerable.Repeat(value, count)]);

    private static ObjectValueNode Nested(int arrays) => InputLiteral.Parse($"{{ a: {new string('[', arrays)}{new string(']', arrays)} }}");

    [GeneratedRegex("(?<limit>[0-9]+) (?<unit>characters|items|bytes|levels)")]
    private static partial Regex Sentences();
}
