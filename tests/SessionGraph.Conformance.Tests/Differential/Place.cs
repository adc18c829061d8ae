using System.Text.Json;
using SessionGraph.GraphQL;

namespace SessionGraph.Conformance.Tests.Differential;

/// <summary>Where an error is in its document: the first of its locations.</summary>
internal static class Place
{
    public static (int Line, int Column) First(JsonElement error)
    {
        if (!error.TryGetProperty("locations", out var locations) || locations.GetArrayLength() is 0)
            return default;

        return (locations[0].GetProperty("line").GetInt32(), locations[0].GetProperty("column").GetInt32());
    }

    public static (int Line, int Column) First(IError error)
        => error.Locations is [var location, ..] ? (location.Line, location.Column) : default;
}
