using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>The errors of a schema. Each message starts with the coordinate.</summary>
internal sealed class SchemaErrors
{
    private readonly List<IError> _errors = [];

    /// <summary>Adds an error, with its locations in the type system documents.</summary>
    public void Add(string message, params IEnumerable<ISyntaxNode> nodes)
    {
        var error = ErrorBuilder.New().SetMessage(message);
        foreach (var node in nodes)
            error.AddLocation(node);

        _errors.Add(error.Build());
    }

    /// <summary>Throws a <see cref="SchemaException"/> if there are errors.</summary>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
            throw new SchemaException([.. _errors]);
    }
}
