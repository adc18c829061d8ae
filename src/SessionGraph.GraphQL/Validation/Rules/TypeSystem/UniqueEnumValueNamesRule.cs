using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules.TypeSystem;

/// <summary>
/// The values of an enum type, extensions included, have unique names. See
/// https://spec.graphql.org/September2025/#sec-Enums.Type-Validation.
/// </summary>
public sealed class UniqueEnumValueNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private readonly UniqueMemberNames _names = new(context, "enum value");

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is EnumValueDefinitionNode { Name: var name } && scope.Coordinate is { } coordinate)
                _names.Add(coordinate, name);
        }
    }
}
