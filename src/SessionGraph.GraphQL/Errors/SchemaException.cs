namespace SessionGraph.GraphQL;

/// <summary>
/// Thrown if the schema is invalid. Each error's message starts with the coordinate, and its locations are those in the type system
/// documents.
/// </summary>
/// <param name="errors">The errors.</param>
public sealed class SchemaException(params IReadOnlyList<IError> errors)
    : Exception("The schema is invalid:\n" + string.Join('\n', errors.Select(Describe)))
{
    /// <summary>Creates an exception with one error, which has no location.</summary>
    public SchemaException(string message)
        : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    /// <summary>The errors.</summary>
    public IReadOnlyList<IError> Errors { get; } = errors;

    /// <summary>The errors' messages.</summary>
    public IReadOnlyList<string> Messages => [.. Errors.Select(error => error.Message)];

    private static string Describe(IError error)
        => error.Locations is [var place, ..] ? $"{error.Message} (line {place.Line}, column {place.Column})" : error.Message;
}
