using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation;

/// <summary>Traverses a document once, with the types of its nodes, and calls every rule's visitor for each node.</summary>
internal sealed class DocumentTraversal(ValidationContext context, IReadOnlyList<ValidationVisitor> visitors)
{
    private readonly Dictionary<string, Path> _fragmentPaths = FragmentPaths.Create(context);

    public void Run() => Visit(new ValidationScope { Node = context.Document, Path = Path.Root });

    private void Visit(ValidationScope scope)
    {
        if (context.IsFull)
            return;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        Record(scope);
        foreach (var visitor in visitors)
            visitor.Enter(scope.Node, scope);

        // The content of a type system definition is not validated here: its presence is already an error.
        if (scope.Node is not (ITypeSystemDefinitionNode or ITypeSystemExtensionNode))
            foreach (var child in scope.Node.GetNodes())
                if (child is not NameNode)
                    Visit(CreateScope(scope, child));

        if (context.IsFull)
            return;

        foreach (var visitor in visitors)
            visitor.Leave(scope.Node, scope);
    }

    private void Record(ValidationScope scope)
    {
        if (scope.Node is FragmentSpreadNode spread)
            context.Record(new FragmentSpread(
                spread, scope, context.TryGetFragment(spread.Name.Value, out var fragment) ? fragment : null));
        else if (scope.Node is VariableNode variable && scope.Parent?.Node is not VariableDefinitionNode)
            context.Record(new VariableUsage(variable, scope));
    }

    private ValidationScope CreateScope(ValidationScope parent, ISyntaxNode node)
    {
        var scope = parent with { Node = node, Parent = parent, Path = parent.InnerPath };
        return node switch
        {
            OperationDefinitionNode operation => scope with { Definition = operation, Type = context.Schema.GetRootType(operation.Operation) },
            FragmentDefinitionNode fragment => scope with
            {
                Definition = fragment,
                Type = OutputType(fragment.TypeCondition),
                Path = _fragmentPaths.GetValueOrDefault(fragment.Name.Value, Path.Root),
            },
            InlineFragmentNode { TypeCondition: { } condition } => scope with { Type = OutputType(condition) },
            InlineFragmentNode => scope with { Type = parent.Type?.NamedType() },
            SelectionSetNode => scope with { ParentType = parent.Type?.NamedType() is { } type && type.IsCompositeType() ? type : null },
            FieldNode selection => CreateFieldScope(scope, selection),
            DirectiveNode directive => scope with { Directive = FindDirective(directive.Name.Value) },
            ArgumentNode argument => CreateArgumentScope(scope, parent, argument.Name.Value),
            VariableDefinitionNode variable => scope with { InputType = InputType(variable.Type) },
            ListValueNode => CreateItemScope(scope),
            ObjectFieldNode objectField => CreateInputFieldScope(scope, objectField.Name.Value),
            _ => scope,
        };
    }

    private IType? OutputType(NamedTypeNode node) => context.FindType(node) is { } type && type.IsOutputType() ? type : null;

    private IType? InputType(ITypeNode node) => context.FindType(node) is { } type && type.IsInputType() ? type : null;

    private DirectiveType? FindDirective(string name) => context.TryGetDirectiveType(name, out var directive) ? directive : null;

    private ValidationScope CreateFieldScope(ValidationScope scope, FieldNode selection)
    {
        var field = scope.ParentType is { } type && context.Schema.TryGetField(type, selection.Name.Value, out var found) ? found : null;
        return scope with { Field = field, Type = field?.Type };
    }

    private static ValidationScope CreateArgumentScope(ValidationScope scope, ValidationScope parent, string name)
    {
        var arguments = parent.Node is DirectiveNode ? parent.Directive?.Arguments : parent.Field?.Arguments;
        var argument = arguments is not null && arguments.TryGetField(name, out var found) ? found : null;
        return scope with { Input = argument, InputType = argument?.Type, InputObject = null };
    }

    // If no list is expected, the type of the items is unknown; the scalar validates them.
    private static ValidationScope CreateItemScope(ValidationScope scope) => scope with
    {
        InputType = scope.InputType?.NullableType() is ListType list ? list.ElementType : null,
        Input = null,
        InputObject = null,
    };

    private static ValidationScope CreateInputFieldScope(ValidationScope scope, string name)
    {
        var type = scope.InputType?.NamedType() as InputObjectType;
        var field = type is not null && type.Fields.TryGetField(name, out var found) ? found : null;
        return scope with { Input = field, InputType = field?.Type, InputObject = type };
    }
}
