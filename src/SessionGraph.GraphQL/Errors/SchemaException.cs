namespace SessionGraph.GraphQL;

/// <summary>The schema cannot be built; each error's message names the coordinate, its locations the places in type system documents.</summary>
/// <param name="errors">What is wrong.</param>
public sealed class SchemaException(params IReadOnlyList<IError> errors)
    : Exception("The schema is invalid:\n" + string.Join('\n', errors.Select(Describe)))
{
    /// <summary>Creates the exception of one error, which has no place in a document.</summary>
    public SchemaException(string message)
        : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<IError> Errors { get; } = errors;

    /// <summary>The errors' messages.</summary>
    public IReadOnlyList<string> Messages => [.. Errors.Select(error => error.Message)];

    private static string Describe(IError error)
        => error.Locations is [var place, ..] ? $"{error.Message} (line {place.Line}, column {place.Column})" : error.Message;
}
