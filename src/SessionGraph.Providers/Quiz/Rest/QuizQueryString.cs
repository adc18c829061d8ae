using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.Quiz;

/// <summary>
/// The parameters of a request, read as Rack reads them: a parameter without <c>=</c> is null, which is not the empty text.
/// </summary>
/// <param name="Parameters">The parameters in their order, with their brackets, such as <c>filter[status][]</c>.</param>
internal sealed record QuizQueryString(IReadOnlyList<(string Name, string? Value)> Parameters)
{
    /// <summary>Reads the query string.</summary>
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
