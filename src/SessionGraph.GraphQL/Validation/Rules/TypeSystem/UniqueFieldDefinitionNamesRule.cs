using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules.TypeSystem;

/// <summary>
/// The fields of an object, an interface or an input object, extensions included, have unique names. See
/// https://spec.graphql.org/September2025/#sec-Objects.Type-Validation.
/// </summary>
public sealed class UniqueFieldDefinitionNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private readonly UniqueMemberNames _names = new(context, "field");

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (scope.Coordinate is not { MemberName: not null, ArgumentName: null } coordinate)
                return;

            if (node is FieldDefinitionNode { Name: var name })
                _names.Add(coordinate, name);
            else if (node is InputValueDefinitionNode { Name: var inputName })
                _names.Add(coordinate, inputName);
        }
    }
}
