using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution;

/// <summary>A field of a plan: all field nodes with one response name on one object type.</summary>
public sealed partial class Selection
{
    /// <summary>The number of the selection in its operation, from zero.</summary>
    public required int Id { get; init; }

    /// <summary>The name in the response: the alias, or the field's name.</summary>
    public required string ResponseName { get; init; }

    /// <summary>The object type that the field is resolved on.</summary>
    public required ObjectType DeclaringType { get; init; }

    /// <summary>The field.</summary>
    public required OutputField Field { get; init; }

    /// <summary>The nodes of the document that were merged; the first that is included is where errors point to.</summary>
    public required IReadOnlyList<FieldNode> SyntaxNodes { get; init; }

    /// <summary>The object types that a value of the field may be of; empty for a leaf.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes { get; init; } = [];

    /// <summary>The field's type.</summary>
    public IType Type => Field.Type;

    /// <summary>Whether a request may leave the selection out.</summary>
    public bool IsConditional => Conditions.Count > 0;

    /// <summary>The conditions of which one must hold; empty where the selection is always included.</summary>
    internal IReadOnlyList<IncludeCondition> Conditions { get; init; } = [];

    /// <summary>Whether the selection is part of a request with these flags.</summary>
    public bool IsIncluded(IncludeFlags flags)
    {
        foreach (var condition in Conditions)
            if (condition.Holds(flags))
                return true;

        return Conditions.Count is 0;
    }

    /// <summary>
    /// Whether the field and all below it are getters, delivered at once: nothing of it is asked for before it is written.
    /// </summary>
    public bool IsPure => !IsResolved;

    /// <summary>What the layers above have attached to the selection: projections by <see cref="IncludeFlags"/>, say.</summary>
    public Features Features { get; } = new();
}
