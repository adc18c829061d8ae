using System.Text.Json;

namespace SessionGraph.GraphQL.Tests.Conformance;

/// <summary>
/// The reference implementation's recorded outcomes. The folder lies beside the repository (or where SESSIONGRAPH_SHARED points) and is no
/// part of it: without it the tests that need it are skipped.
/// </summary>
internal static class ConformanceSuite
{
    private static readonly Lazy<string?> s_shared = new(FindShared);
    private static readonly Lazy<Dictionary<string, string>> s_deviations = new(ReadDeviations);

    /// <summary>The cases of a file that are not listed as deviations; the test is skipped where the suite is absent.</summary>
    public static IReadOnlyList<JsonElement> Cases(string file)
    {
        var root = Load(file);
        return [.. root.GetProperty("cases").EnumerateArray().Where(@case => !s_deviations.Value.ContainsKey(Id(@case)))];
    }

    /// <summary>A schema of a file, by the name that its cases use.</summary>
    public static string Schema(string file, string name) => Load(file).GetProperty("schemas").GetProperty(name).GetString()!;

    /// <summary>What differs in a case that is checked nevertheless, its key being "id@what"; null where nothing does.</summary>
    public static string? Deviation(JsonElement @case, string what) => s_deviations.Value.GetValueOrDefault($"{Id(@case)}@{what}");

    public static string Id(JsonElement @case) => @case.GetProperty("id").GetString()!;

    /// <summary>Fails with every case that <paramref name="check"/> finds fault with.</summary>
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

    /// <summary>A file or folder of the shared folder; the test is skipped where it is absent.</summary>
    public static string Shared(string path)
    {
        if (s_shared.Value is not { } shared)
        {
            Assert.Skip("The folder shared is not beside the repository.");
            return "";
        }

        return System.IO.Path.Combine(shared, path);
    }

    private static JsonElement Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Shared(System.IO.Path.Combine("conformance", file))));
        return document.RootElement.Clone();
    }

    private static string? FindShared()
    {
        var candidates = Ancestors(AppContext.BaseDirectory).Select(folder => System.IO.Path.Combine(folder, "shared"));
        if (Environment.GetEnvironmentVariable("SESSIONGRAPH_SHARED") is { Length: > 0 } shared)
            candidates = candidates.Prepend(shared);

        return candidates.FirstOrDefault(folder => Directory.Exists(System.IO.Path.Combine(folder, "conformance")));
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
            yield return current.FullName;
    }

    private static Dictionary<string, string> ReadDeviations()
        => File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Conformance", "deviations.txt"))
            .Where(line => line.Length > 0 && line[0] is not '#')
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);
}
