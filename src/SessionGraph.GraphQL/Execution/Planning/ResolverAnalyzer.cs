using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>
/// Determines whether a selection set on a type may call a resolver, on any level, or deliver parts later. A selection set without either
/// is written directly from the objects. Type conditions of fragments are ignored: a wrong yes costs only time.
/// </summary>
internal sealed class ResolverAnalyzer(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    private readonly Dictionary<(SelectionSetNode, INamedType), bool> _known = [];

    public bool HasResolver(SelectionSetNode? selectionSet, INamedType type)
    {
        if (selectionSet is null)
            return false;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_known.TryGetValue((selectionSet, type), out var reaches))
            _known.Add((selectionSet, type), reaches = selectionSet.Selections.Any(selection => HasResolver(selection, type)));

        return reaches;
    }

    private bool HasResolver(ISelectionNode selection, INamedType type) => selection switch
    {
        _ when IncrementalDirective.IsOn(selection) => true,
        FieldNode field => schema.GetPossibleTypes(type).Any(possible => HasResolver(field, possible)),
        InlineFragmentNode fragment => HasResolver(fragment.SelectionSet, Narrow(fragment.TypeCondition, type)),
        FragmentSpreadNode spread when fragments[spread.Name.Value] is var fragment
            => HasResolver(fragment.SelectionSet, Narrow(fragment.TypeCondition, type)),
        _ => false,
    };

    private bool HasResolver(FieldNode node, ObjectType type)
        => schema.TryGetField(type, node.Name.Value, out var field)
            && (field.Resolver is not null || HasResolver(node.SelectionSet, field.Type.NamedType()));

    private INamedType Narrow(NamedTypeNode? condition, INamedType type)
        => condition is not null && type is not ObjectType && schema.TryGetType<INamedType>(condition.Name.Value, out var narrower)
            ? narrower
            : type;
}
