using SessionGraph.GraphQL.Language;

namespace SessionGraph.Tool.Reports;

/// <summary>A place in a document.</summary>
/// <param name="Line">The line, from one.</param>
/// <param name="Column">The column, from one, in UTF-16 code units.</param>
internal readonly record struct LocationReport(int Line, int Column)
{
    public static LocationReport From(Location location) => new(location.Line, location.Column);

    public override string ToString() => $"{Line}:{Column}";
}
