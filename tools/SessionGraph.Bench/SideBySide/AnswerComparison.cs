using System.Globalization;
using System.Text.Json.Nodes;

namespace SessionGraph.Bench;

/// <summary>
/// Compares the gateway's responses with a peer's: the same members and items in the same order, with the same values. Known differences
/// are exempt by name: ids and cursors are opaque; the peers call a course session ZohoSession and have the school year as a number; an
/// instant may omit its milliseconds; a list may be the nodes of a connection; and a record that PostGraphile finds by id is the only node
/// of one.
/// </summary>
internal static class AnswerComparison
{
    /// <summary>The path and values of the first difference; null when there is none.</summary>
    public static string? FindDifference(JsonNode? expected, JsonNode? actual, string path = "$") => (expected, actual) switch
    {
        (JsonArray first, JsonArray second) => FindDifference(first, second, path),
        (JsonArray first, JsonObject { Count: 1 } second) when second["nodes"] is JsonArray nodes => FindDifference(first, nodes, path),
        (JsonObject { Count: 1 } first, JsonObject second) when first["nodes"] is JsonArray { Count: 1 } nodes && !second.ContainsKey("nodes")
            => FindDifference(nodes[0], second, path),
        (JsonObject first, JsonObject second) => FindDifference(first, second, path),
        (JsonValue first, JsonValue second) when AreSame(first, second, path) => null,
        (null, null) => null,
        _ => $"{path}: {expected?.ToJsonString() ?? "null"} and {actual?.ToJsonString() ?? "null"}",
    };

    private static string? FindDifference(JsonObject expected, JsonObject actual, string path)
    {
        var names = string.Join(' ', expected.Select(member => member.Key));
        var others = string.Join(' ', actual.Select(member => member.Key));
        return names != others
            ? $"{path}: members {names} and {others}"
            : expected
                .Select(member => FindDifference(member.Value, actual[member.Key], $"{path}.{member.Key}"))
                .FirstOrDefault(IsDifference);
    }

    private static string? FindDifference(JsonArray expected, JsonArray actual, string path) => expected.Count != actual.Count
        ? $"{path}: {expected.Count} and {actual.Count} items"
        : expected.Zip(actual, (first, second) => (first, second))
            .Select((pair, index) => FindDifference(pair.first, pair.second, $"{path}[{index}]"))
            .FirstOrDefault(IsDifference);

    private static bool IsDifference(string? difference) => difference is not null;

    private static bool AreSame(JsonValue expected, JsonValue actual, string path)
    {
        var (first, second) = (expected.ToString(), actual.ToString());
        return first == second
            || path.EndsWith(".id", StringComparison.Ordinal)
            || path.EndsWith(".endCursor", StringComparison.Ordinal)
            || (first, second) == ("ZohoSession", "CourseSession")
            || (path.EndsWith("At", StringComparison.Ordinal) && InstantOf(first) == InstantOf(second));
    }

    private static DateTimeOffset InstantOf(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
