namespace SessionGraph.GraphQL.Language;

/// <summary>A location in a document.</summary>
/// <param name="Start">The zero-based position of the first byte.</param>
/// <param name="End">The position after the last byte.</param>
/// <param name="Line">The one-based line of the first byte.</param>
/// <param name="Column">The one-based column of the first byte, in UTF-16 code units.</param>
public readonly record struct Location(int Start, int End, int Line, int Column);
