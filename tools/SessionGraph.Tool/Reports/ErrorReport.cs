using SessionGraph.GraphQL;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Tool.Reports;

/// <summary>An error in the form of a response.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Locations">The places in the document.</param>
/// <param name="Path">The path of the field in the response; null when the error concerns no field.</param>
/// <param name="Extensions">Additional information; null when there is none.</param>
internal sealed record ErrorReport(
    string Message,
    IReadOnlyList<LocationReport> Locations,
    IReadOnlyList<object>? Path = null,
    IReadOnlyDictionary<string, object?>? Extensions = null)
{
    public static ErrorReport From(IError error) => new(
        error.Message,
        [.. (error.Locations ?? []).Select(location => LocationReport.From(location))],
        error.Path?.ToList(),
        error.Extensions);

    public static ErrorReport From(SyntaxException exception)
        => new(exception.Message, [new LocationReport(exception.Line, exception.Column)]);

    /// <summary>Formats the error like a compiler: location and message.</summary>
    public string Describe(string document) => Locations is [var location, ..]
        ? $"{document}:{location}: {Message}"
        : $"{document}: {Message}";
}
