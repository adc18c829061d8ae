namespace SessionGraph.GraphQL.Language;

/// <summary>A document that is not GraphQL, or that is beyond a budget.</summary>
/// <param name="message">What was found, and what would be right.</param>
/// <param name="position">The byte, from zero.</param>
/// <param name="line">The line, from one.</param>
/// <param name="column">The column, from one, in UTF-16 code units.</param>
public sealed class SyntaxException(string message, int position, int line, int column) : Exception(message)
{
    /// <summary>The byte, from zero.</summary>
    public int Position { get; } = position;

    /// <summary>The line, from one.</summary>
    public int Line { get; } = line;

    /// <summary>The column, from one, in UTF-16 code units.</summary>
    public int Column { get; } = column;
}
