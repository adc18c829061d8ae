namespace SessionGraph.GraphQL.Language;

/// <summary>A place in a document.</summary>
/// <param name="Start">The first byte, from zero.</param>
/// <param name="End">The byte after the last.</param>
/// <param name="Line">The line of the first byte, from one.</param>
/// <param name="Column">The column of the first byte, from one, in UTF-16 code units.</param>
public readonly record struct Location(int Start, int End, int Line, int Column);
