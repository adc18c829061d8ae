namespace SessionGraph.GraphQL.Language;

/// <summary>The document is not valid GraphQL syntax, or exceeds a limit.</summary>
/// <param name="message">What was found, and what was expected.</param>
/// <param name="position">The zero-based position in bytes.</param>
/// <param name="line">The one-based line.</param>
/// <param name="column">The one-based column, in UTF-16 code units.</param>
public sealed class SyntaxException(string message, int position, int line, int column) : Exception(message)
{
    /// <summary>The zero-based position in bytes.</summary>
    public int Position { get; } = position;

    /// <summary>The one-based line.</summary>
    public int Line { get; } = line;

    /// <summary>The one-based column, in UTF-16 code units.</summary>
    public int Column { get; } = column;
}
