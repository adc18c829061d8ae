using System.Text.Json;

namespace SessionGraph.GraphQL.Tests.Conformance;

/// <summary>
/// The errors that the reference implementation reports for a case. The same number of errors is expected, at the same locations.
/// </summary>
internal static class RecordedErrors
{
    /// <summary>Describes how the errors differ; null if they do not.</summary>
    public static string? Compare(JsonElement @case, IReadOnlyList<IError> found)
    {
        var expected = @case.GetProperty("errors").EnumerateArray().ToList();
        if (found.Count != expected.Count)
            return $"{found.Count} errors, not {expected.Count}:\n  {string.Join("\n  ", found.Select(Describe))}\nexpected\n  "
                + string.Join("\n  ", expected.Select(Describe));

        if (ConformanceSuite.Deviation(@case, "location") is not null)
            return null;

        return found.Zip(expected).Where(pair => Place(pair.Second) is { } place && Place(pair.First) != place)
            .Select(pair => $"{Describe(pair.First)} expected {Describe(pair.Second)}").FirstOrDefault();
    }

    private static (int Line, int Column)? Place(IError error)
        => error.Locations is { Count: > 0 } locations ? (locations[0].Line, locations[0].Column) : null;

    // If the reference reports no location, its types were built in code.
    private static (int Line, int Column)? Place(JsonElement error)
        => error.TryGetProperty("locations", out var locations) && locations.ValueKind is JsonValueKind.Array && locations.GetArrayLength() > 0
            ? (locations[0].GetProperty("line").GetInt32(), locations[0].GetProperty("column").GetInt32())
            : null;

    private static string Describe(IError error) => $"{Place(error)} {error.Message}";

    private static string Describe(JsonElement error) => $"{Place(error)} {error.GetProperty("message")}";
}
