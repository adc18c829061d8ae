using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Schema;

/// <summary>Something in a schema that has a name and should have a description.</summary>
/// <param name="Coordinate">Where it is: <c>QuizSession.score</c>, <c>Query.node(id:)</c>, <c>@cost</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Description">The description; null where there is none.</param>
/// <param name="Node">The definition.</param>
internal sealed record SchemaMember(string Coordinate, string Name, string? Description, ISyntaxNode Node)
{
    /// <summary>All members of a schema, in the order of the document.</summary>
    public static IEnumerable<SchemaMember> All(DocumentNode schema) => schema.Definitions.SelectMany(definition => All(definition, null));

    /// <summary>Why the member is deprecated; null where it is not. Without a reason it is the default's, as the specification has it.</summary>
    public string? DeprecationReason
        => (Node as IHasDirectives)?.Directives.FirstOrDefault(directive => directive.Name.Value is "deprecated") is { } deprecated
            ? deprecated.Arguments is [{ Value: StringValueNode reason }, ..] ? reason.Value : "No longer supported"
            : null;

    private static IEnumerable<SchemaMember> All(ISyntaxNode node, SchemaMember? parent)
    {
        var member = node switch
        {
            ITypeDefinitionNode type => Create(type.Name.Value, type.Name, type.Description),
            DirectiveDefinitionNode directive => Create("@" + directive.Name.Value, directive.Name, directive.Description),
            FieldDefinitionNode field => Create($"{parent!.Coordinate}.{field.Name.Value}", field.Name, field.Description),
            EnumValueDefinitionNode value => Create($"{parent!.Coordinate}.{value.Name.Value}", value.Name, value.Description),
            InputValueDefinitionNode input when parent!.Node is InputObjectTypeDefinitionNode
                => Create($"{parent.Coordinate}.{input.Name.Value}", input.Name, input.Description),
            InputValueDefinitionNode argument => Create($"{parent!.Coordinate}({argument.Name.Value}:)", argument.Name, argument.Description),
            _ => null,
        };
        return member is null ? [] : [member, .. node.GetNodes().SelectMany(child => All(child, member))];

        SchemaMember Create(string coordinate, NameNode name, StringValueNode? description)
            => new(coordinate, name.Value, description?.Value, node);
    }
}
