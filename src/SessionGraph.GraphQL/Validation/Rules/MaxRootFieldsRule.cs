using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// An operation has at most <see cref="ValidationOptions.MaxAllowedRootFields"/> root fields, fragments included. This limit is not part of
/// the specification. It bounds the execution. See https://spec.graphql.org/September2025/#sec-Root-Operation-Types.
/// </summary>
public sealed class MaxRootFieldsRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor? CreateVisitor(ValidationContext context)
    {
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
            Check(operation, context);

        return null;
    }

    private static void Check(OperationDefinitionNode operation, ValidationContext context)
    {
        var allowed = context.Options.MaxAllowedRootFields;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var spread = new HashSet<string>(StringComparer.Ordinal);
        FieldNode? firstTooMany = null;
        var pending = new Stack<SelectionSetNode>([operation.SelectionSet]);
        while (pending.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                if (selection is FieldNode field && names.Add(field.ResponseName) && names.Count > allowed)
                    firstTooMany ??= field;
                else if (selection is InlineFragmentNode inline)
                    pending.Push(inline.SelectionSet);
                else if (selection is FragmentSpreadNode { Name.Value: var name }
                    && spread.Add(name) && context.TryGetFragment(name, out var fragment))
                    pending.Push(fragment.SelectionSet);
            }
        }

        if (firstTooMany is not null)
            context.Refuse(context.NewError(
                    $"The operation has {names.Count} root fields, but at most {allowed} are allowed.", firstTooMany)
                .SetExtension("rootFields", names.Count)
                .SetExtension("maxAllowedRootFields", allowed)
                .SetCode("MAX_ROOT_FIELDS_LIMIT")
                .Build());
    }
}
