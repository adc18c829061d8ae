namespace SessionGraph.GraphQL;

/// <summary>The schema cannot be built; each message names the coordinate.</summary>
/// <param name="messages">What is wrong, one message a fault.</param>
public sealed class SchemaException(params IReadOnlyList<string> messages)
    : Exception("The schema is invalid:\n" + string.Join('\n', messages))
{
    /// <summary>What is wrong, one message a fault.</summary>
    public IReadOnlyList<string> Messages { get; } = messages;
}
