using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.Conformance.Tests.Differential;

/// <summary>Compares responses: the data to the order of its fields, the errors by path and place.</summary>
internal static class ResultComparison
{
    public static string? Differ(JsonElement expected, JsonElement found, JsonObject variables)
    {
        var hasData = expected.TryGetProperty("data", out var expectedData);
        if (hasData != found.TryGetProperty("data", out var foundData))
            return !hasData || !IsNullCondition(found, variables) ? "one is a request error" : null;

        return hasData ? DifferInData(expected, expectedData, found, foundData) : DifferInRequest(expected, found);
    }

    // A variable of @skip or @include that is null, as a default of its may allow, refuses the request here; by the reference, the field
    // that the selection is below, if it comes to that.
    private static bool IsNullCondition(JsonElement found, JsonObject variables)
        => Errors(found).All(error => error.GetProperty("extensions") is var extensions
            && extensions.GetProperty("code").ValueEquals("HC0018")
            && variables.TryGetPropertyValue(extensions.GetProperty("variable").GetString()!, out var value)
            && value is null);

    // The reference tells all that is wrong with a variable, HotChocolate and we the first.
    private static string? DifferInRequest(JsonElement expected, JsonElement found)
    {
        var foundPlaces = Errors(found).Select(Place.First).ToHashSet();
        var expectedPlaces = Errors(expected).Where(error => !IsLimit(error)).Select(Place.First).ToHashSet();
        return (Errors(expected).Any(IsLimit) ? foundPlaces.IsSupersetOf(expectedPlaces) : foundPlaces.SetEquals(expectedPlaces))
            ? null : "the variables that are refused differ";
    }

    // After 50 errors the reference looks at no other variable.
    private static bool IsLimit(JsonElement error)
        => error.GetProperty("message").GetString()!.StartsWith("Too many errors", StringComparison.Ordinal);

    private static string? DifferInData(JsonElement expected, JsonElement expectedData, JsonElement found, JsonElement foundData)
    {
        if (JsonSerializer.Serialize(expectedData) != JsonSerializer.Serialize(foundData))
            return "the data differ";

        var expectedErrors = Errors(expected).ToDictionary(PathOf, PlaceOf);
        var foundErrors = Errors(found).ToDictionary(PathOf, Place.First);
        foreach (var (path, place) in expectedErrors)
        {
            if (!foundErrors.Remove(path, out var foundPlace))
                return $"the error of {path} is missing";

            if (place is not null && foundPlace != place)
                return $"the error of {path} is at {foundPlace}, not at {place}";
        }

        // The reference stops resolving an object or a list that is lost already; what we have resolved beside we tell too.
        return foundErrors.Keys.FirstOrDefault(path => !IsLost(path, foundData)) is { } extra ? $"an error of {extra} too many" : null;
    }

    // Of an argument that cannot be coerced HotChocolate and we tell the field and a path to the value, the reference the value.
    private static (int Line, int Column)? PlaceOf(JsonElement error)
        => error.GetProperty("message").GetString()!.StartsWith("Argument \"", StringComparison.Ordinal) ? null : Place.First(error);

    private static bool IsLost(string path, JsonElement data)
    {
        var keys = path.Split('.');
        foreach (var key in keys[..^1])
        {
            if (data.ValueKind is JsonValueKind.Null)
                return true;

            data = data.ValueKind is JsonValueKind.Array ? data[int.Parse(key, CultureInfo.InvariantCulture)] : data.GetProperty(key);
        }

        return data.ValueKind is JsonValueKind.Null;
    }

    private static IEnumerable<JsonElement> Errors(JsonElement result)
        => result.TryGetProperty("errors", out var errors) ? errors.EnumerateArray() : [];

    private static string PathOf(JsonElement error)
        => string.Join('.', error.GetProperty("path").EnumerateArray().Select(key => key.ToString()));
}
