using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.Quiz;

/// <summary>The query parameters, parsed as Rack does: a parameter without <c>=</c> is null, not an empty string.</summary>
/// <param name="Parameters">The parameters in order, including their brackets, such as <c>filter[status][]</c>.</param>
internal sealed record QuizQueryString(IReadOnlyList<(string Name, string? Value)> Parameters)
{
    /// <summary>Parses the query string.</summary>
    public static QuizQueryString Read(QueryString query)
    {
        var parameters = new List<(string Name, string? Value)>();
        foreach (var part in (query.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf('=', StringComparison.Ordinal);
            parameters.Add(end < 0 ? (Decode(part), null) : (Decode(part[..end]), Decode(part[(end + 1)..])));
        }

        return new QuizQueryString(parameters);
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
