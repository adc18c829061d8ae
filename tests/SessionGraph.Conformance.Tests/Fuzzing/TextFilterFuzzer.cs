using System.Text.Json;
using System.Text.Json.Nodes;
using SessionGraph.Conformance.Tests.Infrastructure;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing;

/// <summary>Filters over texts with every kind of special character find, in the store, what plain comparison finds.</summary>
public sealed class TextFilterFuzzer : IAsyncLifetime
{
    private const int Rows = 24;

    // What some text function takes for something else: patterns, quotes, case without a partner or with two, marks, forms of
    // normalisation, directions, noncharacters, characters beyond the first plane, and what looks like nothing.
    private static readonly string[] s_characters =
    [
        "a", "A", "b", "%", "_", "\\", "*", "?", "[", "]", "^", "'", "\"", " ", "\t", "\n", "\r", "\u0001", "\u007F", "\u0085", "\u00A0",
        "i", "I", "\u0130", "\u0131", "ß", "\u1E9E", "ss", "σ", "ς", "Σ", "ǆ", "ǅ", "Ǆ", "ﬁ", "K", "\u212A", "å", "\u212B", "é", "e\u0301",
        "\u0301", "\u200B", "\u200D", "\u200F", "\u202E", "\u2066", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uFDD0", "\u2028", "日本", "ﾃ",
        "\u0E01\u0E33", "😀", "👩\u200D🚀", "\U00010400", "\U00010428", "\U0010FFFF", "𝒜", "-", "0", "\u0661",
    ];

    private static readonly string[] s_operations =
    [
        "eq", "neq", "in", "nin", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith",
        "ieq", "iin", "icontains", "istartsWith", "iendsWith", "name__match",
    ];

    private readonly TestGateway _gateway = new();
    private readonly List<(string Id, string Text)> _rows = [];

    public async ValueTask InitializeAsync()
    {
        var random = new Random(20261130);
        for (var row = 0; row < Rows; row++)
        {
            var text = TextOf(random, 1 + random.Next(5));
            var created = await _gateway.MutateAsync("createQuizSession", "quizSession { id }", new { personId = 1 });
            var id = (string)created["quizSession"]!["id"]!;
            var updated = await _gateway.MutateAsync("updateQuizSession", "quizSession { name }", new { id, name = text });
            // What is stored is what was sent.
            Assert.Equal(text, (string?)updated["quizSession"]!["name"]);
            _rows.Add((id, text));
        }
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public Task A_text_filter_finds_the_rows_that_plain_comparison_finds() => Fuzz.RunAsync(600, FindFaultAsync);

    private async ValueTask<string?> FindFaultAsync(int seed)
    {
        var random = new Random(seed);
        var operation = s_operations[random.Next(s_operations.Length)];
        string[] operands = operation is "in" or "nin" or "iin" ? [Operand(random), Operand(random)] : [Operand(random)];
        var expected = _rows.Where(row => Holds(row.Text, operation, operands)).Select(row => row.Id).Order(StringComparer.Ordinal);

        var found = await FindAsync(operation, operands);

        return found.Order(StringComparer.Ordinal).SequenceEqual(expected)
            ? null
            : $"{operation} {string.Join(", ", operands.Select(Escape))}: {string.Join(" ", found)}, but not {string.Join(" ", expected)}";
    }

    private async Task<List<string>> FindAsync(string operation, string[] operands)
    {
        var ids = _rows.Select(row => row.Id).ToList();
        object operand = operation is "in" or "nin" or "iin" ? operands : operands[0];
        JsonNode data;
        if (operation is "name__match")
        {
            data = await _gateway.DataAsync(
                "query($text: String!) { quizSessionPage(page: { size: 1000 }, filter: { name__match: $text }) { data { id } } }",
                new { text = operand });
            return [.. Ids(data["quizSessionPage"]!["data"]!).Where(ids.Contains)];
        }

        data = await _gateway.DataAsync(
            "query($ids: [ID!], $where: QuizSessionFilterInput!) "
            + "{ quizSessions(first: 100, where: { and: [{ id: { in: $ids } }, $where] }) { nodes { id } } }",
            new { ids, where = new Dictionary<string, object> { ["name"] = new Dictionary<string, object> { [operation] = operand } } });
        return [.. Ids(data["quizSessions"]!["nodes"]!)];
    }

    private static IEnumerable<string> Ids(JsonNode nodes) => nodes.AsArray().Select(node => (string)node!["id"]!);

    // A part of a text that a row has, or any text; with U+0000 in it for some, which no row has.
    private string Operand(Random random)
    {
        var text = _rows[random.Next(Rows)].Text;
        var runes = text.EnumerateRunes().ToList();
        var start = random.Next(runes.Count);
        var part = string.Concat(runes.Skip(start).Take(1 + random.Next(runes.Count - start)).Select(rune => rune.ToString()));
        return random.Next(6) switch
        {
            0 => TextOf(random, random.Next(3)),
            1 => text,
            2 => part.ToUpperInvariant(),
            3 => part.Insert(random.Next(2) is 0 ? 0 : part.Length, "\0"),
            _ => part,
        };
    }

    private static string TextOf(Random random, int length) => string.Concat(random.GetItems(s_characters, length));

    private static bool Holds(string text, string operation, string[] operands) => operation switch
    {
        "eq" or "in" => operands.Contains(text, StringComparer.Ordinal),
        "contains" => text.Contains(operands[0], StringComparison.Ordinal),
        "startsWith" => text.StartsWith(operands[0], StringComparison.Ordinal),
        "endsWith" => text.EndsWith(operands[0], StringComparison.Ordinal),
        "name__match" => Holds(text, "icontains", operands),
        ['i', .. var plain] => Holds(CaseFolding.Fold(text), plain, [.. operands.Select(CaseFolding.Fold)]),
        ['n', .. var plain] => !Holds(text, plain, operands),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    private static string Escape(string text) => JsonSerializer.Serialize(text);
}
