using System.Text.Json;

namespace SessionGraph.GraphQL.Tests.Conformance;

/// <summary>The recorded results of graphql-js in <c>tests/TestData/conformance</c>.</summary>
internal static class ConformanceSuite
{
    private static readonly Lazy<Dictionary<string, string>> s_deviations = new(ReadDeviations);

    /// <summary>The cases of a file, without known deviations.</summary>
    public static IReadOnlyList<JsonElement> Cases(string file)
    {
        var root = Load(file);
        return [.. root.GetProperty("cases").EnumerateArray().Where(@case => !s_deviations.Value.ContainsKey(Id(@case)))];
    }

    /// <summary>A schema of a file, by the name that cases refer to.</summary>
    public static string Schema(string file, string name) => Load(file).GetProperty("schemas").GetProperty(name).GetString()!;

    /// <summary>The known deviation of one aspect of a case, with the key "id@what"; null for none.</summary>
    public static string? Deviation(JsonElement @case, string what) => s_deviations.Value.GetValueOrDefault($"{Id(@case)}@{what}");

    public static string Id(JsonElement @case) => @case.GetProperty("id").GetString()!;

    /// <summary>Fails with every case for which <paramref name="check"/> returns a difference.</summary>
    public static void Verify(string file, Func<JsonElement, string?> check)
    {
        var cases = Cases(file);
        var faults = cases.Select(@case => (Id: Id(@case), Fault: Try(check, @case))).Where(result => result.Fault is not null).ToList();
        Assert.True(faults.Count is 0, $"{faults.Count} of {cases.Count} cases differ:\n"
            + string.Join('\n', faults.Take(40).Select(fault => $"{fault.Id}: {fault.Fault}")));
    }

    private static string? Try(Func<JsonElement, string?> check, JsonElement @case)
    {
        try
        {
            return check(@case);
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            return exception.ToString();
        }
    }

    private static JsonElement Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(TestData.PathOf("conformance", file)));
        return document.RootElement.Clone();
    }

    private static Dictionary<string, string> ReadDeviations()
        => File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Conformance", "deviations.txt"))
            .Where(line => line.Length > 0 && line[0] is not '#')
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);
}
