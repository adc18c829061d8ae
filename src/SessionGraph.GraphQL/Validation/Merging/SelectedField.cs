using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>A selected field.</summary>
/// <param name="node">The field's node.</param>
/// <param name="parentType">The type on which it is selected; null if it is unknown.</param>
/// <param name="type">The type of its values; null if it is unknown.</param>
internal sealed class SelectedField(FieldNode node, INamedType? parentType, IType? type)
{
    private string? _arguments;

    public FieldNode Node => node;

    public string Name => node.Name.Value;

    public INamedType? ParentType => parentType;

    public IType? Type => type;

    /// <summary>Whether the field has @stream. One list cannot have two streams, even equal ones.</summary>
    public bool IsStreamed { get; } = node.Directives.Any(directive => directive.Name.Value is "stream");

    /// <summary>Whether both fields have the same arguments, in any order.</summary>
    public bool HasSameArguments(SelectedField other)
        => node.Arguments.Count == other.Node.Arguments.Count && (node.Arguments.Count is 0 || Arguments == other.Arguments);

    // Printed once, because a field can be compared with many others.
    private string Arguments => _arguments ??= CanonicalArguments.Print(node.Arguments);
}
