using System.Text.Json;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>The parts of a response: the data as text, and the paths of the errors.</summary>
internal sealed record ExecutedResponse(string? Data, IReadOnlyList<string> ErrorPaths, IReadOnlyList<string> Messages)
{
    public static ExecutedResponse Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        List<JsonElement> errors = document.RootElement.TryGetProperty("errors", out var found) ? [.. found.EnumerateArray()] : [];
        return new ExecutedResponse(
            document.RootElement.TryGetProperty("data", out var data) ? data.GetRawText() : null,
            [.. errors.Select(error => error.TryGetProperty("path", out var path) ? string.Join('/', path.EnumerateArray()) : "")],
            [.. errors.Select(error => error.GetProperty("message").GetString()!)]);
    }
}
