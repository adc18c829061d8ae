using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution;

/// <summary>A field of a plan: all field nodes with the same response name on one object type.</summary>
public sealed partial class Selection
{
    /// <summary>The zero-based number of the selection in its operation.</summary>
    public required int Id { get; init; }

    /// <summary>The name in the response: the alias or the field's name.</summary>
    public required string ResponseName { get; init; }

    /// <summary>The object type that the field is resolved on.</summary>
    public required ObjectType DeclaringType { get; init; }

    /// <summary>The field.</summary>
    public required OutputField Field { get; init; }

    /// <summary>The merged nodes of the document. Errors point to the first one that is included.</summary>
    public required IReadOnlyList<FieldNode> SyntaxNodes { get; init; }

    /// <summary>The object types that a value of the field can have; empty for a leaf.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes { get; init; } = [];

    /// <summary>The field's type.</summary>
    public IType Type => Field.Type;

    /// <summary>Whether a request can exclude the selection.</summary>
    public bool IsConditional => Conditions.Count > 0;

    /// <summary>The selection is included if one of these conditions holds; empty if it is always included.</summary>
    internal IReadOnlyList<IncludeCondition> Conditions { get; init; } = [];

    /// <summary>Whether the selection is included in a request with these flags.</summary>
    public bool IsIncluded(IncludeFlags flags)
    {
        foreach (var condition in Conditions)
            if (condition.Holds(flags))
                return true;

        return Conditions.Count is 0;
    }

    /// <summary>
    /// Whether the field and all fields below it are getters that are delivered at once. Such a field is read while it is written.
    /// </summary>
    public bool IsPure => !IsResolved;

    /// <summary>Data that other layers attach to the selection, such as projections by <see cref="IncludeFlags"/>.</summary>
    public Features Features { get; } = new();
}
