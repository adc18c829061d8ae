using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation;

/// <summary>Traverses the definitions of a type system document once, and calls every rule's visitor for each node.</summary>
internal sealed class TypeSystemTraversal(ValidationContext context, IReadOnlyList<ValidationVisitor> visitors)
{
    public void Run() => Visit(new ValidationScope { Node = context.Document, Path = Path.Root });

    private void Visit(ValidationScope scope)
    {
        if (context.IsFull || scope.Node is IExecutableDefinitionNode)
            return;

        context.Coordinate = scope.Coordinate;
        foreach (var visitor in visitors)
            visitor.Enter(scope.Node, scope);

        foreach (var child in scope.Node.GetNodes())
            if (child is not NameNode)
                Visit(scope with
                {
                    Node = child,
                    Parent = scope,
                    Coordinate = TypeSystemDefinitions.CoordinateOf(child, scope.Coordinate),
                    Directive = child is DirectiveNode { Name.Value: var name } && context.TryGetDirectiveType(name, out var directive)
                        ? directive
                        : null,
                });

        context.Coordinate = scope.Coordinate;
        foreach (var visitor in visitors)
            visitor.Leave(scope.Node, scope);
    }
}
