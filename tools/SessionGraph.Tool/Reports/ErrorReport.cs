using SessionGraph.GraphQL;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Tool.Reports;

/// <summary>An error as a response would have it.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Locations">The places in the document.</param>
/// <param name="Path">The response names down to the field; null where the error is of no field.</param>
/// <param name="Extensions">What else is known; null where nothing is.</param>
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

    /// <summary>The error as compilers tell it: where, and what.</summary>
    public string Describe(string document) => Locations is [var location, ..]
        ? $"{document}:{location}: {Message}"
        : $"{document}: {Message}";
}
