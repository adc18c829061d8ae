using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>A field as it is selected.</summary>
/// <param name="node">The selection.</param>
/// <param name="parentType">The type that it is selected on; null where it is not known.</param>
/// <param name="type">The type of its values; null where it is not known.</param>
internal sealed class SelectedField(FieldNode node, INamedType? parentType, IType? type)
{
    private string? _arguments;

    public FieldNode Node => node;

    public string Name => node.Name.Value;

    public INamedType? ParentType => parentType;

    public IType? Type => type;

    /// <summary>Whether the items may be streamed: one list cannot be the place of two streams, be they equal.</summary>
    public bool IsStreamed { get; } = node.Directives.Any(directive => directive.Name.Value is "stream");

    /// <summary>Whether both have the same arguments, in any order.</summary>
    public bool HasSameArguments(SelectedField other)
        => node.Arguments.Count == other.Node.Arguments.Count && (node.Arguments.Count is 0 || Arguments == other.Arguments);

    // Printed once, since one field can be compared to many.
    private string Arguments => _arguments ??= CanonicalArguments.Print(node.Arguments);
}
