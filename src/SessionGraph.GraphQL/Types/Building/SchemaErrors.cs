using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>What is wrong with a schema; each message starts with the coordinate.</summary>
internal sealed class SchemaErrors
{
    private readonly List<IError> _errors = [];

    /// <summary>Adds a fault, at these places of the documents that the schema comes from.</summary>
    public void Add(string message, params IEnumerable<ISyntaxNode> nodes)
    {
        var error = ErrorBuilder.New().SetMessage(message);
        foreach (var node in nodes)
            error.AddLocation(node);

        _errors.Add(error.Build());
    }

    /// <summary>Throws a <see cref="SchemaException"/> where there are errors.</summary>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
            throw new SchemaException([.. _errors]);
    }
}
