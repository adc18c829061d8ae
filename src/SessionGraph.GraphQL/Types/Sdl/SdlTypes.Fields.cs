using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

internal static partial class SdlTypes
{
    private const string DefaultDeprecationReason = "No longer supported";

    private static void AddFields(
        ComplexTypeConfiguration type, IReadOnlyList<FieldDefinitionNode> fields, IReadOnlyList<NamedTypeNode> interfaces)
    {
        type.Interfaces.AddRange(interfaces.Select(TypeReference.FromSyntax));
        type.Fields.AddRange(fields.Select(CreateField));
    }

    private static void AddFields(
        InputObjectTypeConfiguration type, IReadOnlyList<InputValueDefinitionNode> fields, IReadOnlyList<DirectiveNode> directives)
    {
        type.Fields.AddRange(fields.Select(CreateInput));
        type.IsOneOf |= directives.Any(directive => directive.Name.Value is "oneOf");
    }

    private static OutputFieldConfiguration CreateField(FieldDefinitionNode definition)
    {
        var name = definition.Name.Value;
        var field = new OutputFieldConfiguration
        {
            Name = name,
            Description = definition.Description?.Value,
            DeprecationReason = DeprecationReason(definition.Directives),
            Type = TypeReference.FromSyntax(definition.Type),
            IsPure = true,
            Resolver = context => ResolverResult.Store(
                context, context.Parent<object?>() is IReadOnlyDictionary<string, object?> parent ? parent.GetValueOrDefault(name) : null),
        };
        field.Arguments.AddRange(definition.Arguments.Select(CreateInput));
        field.Directives.AddRange(Applied(definition.Directives));
        return field;
    }

    private static InputFieldConfiguration CreateInput(InputValueDefinitionNode definition)
    {
        var input = new InputFieldConfiguration
        {
            Name = definition.Name.Value,
            Description = definition.Description?.Value,
            DeprecationReason = DeprecationReason(definition.Directives),
            Type = TypeReference.FromSyntax(definition.Type),
            DefaultValue = definition.DefaultValue,
        };
        input.Directives.AddRange(Applied(definition.Directives));
        return input;
    }

    private static EnumValue CreateValue(EnumValueDefinitionNode definition)
        => new(definition.Name.Value, definition.Name.Value, definition.Description?.Value, DeprecationReason(definition.Directives))
        {
            Directives = [.. Applied(definition.Directives)],
        };

    // Three of the directives are kept as members of the type instead.
    public static IEnumerable<Directive> Applied(IReadOnlyList<DirectiveNode> directives) => directives
        .Where(directive => !IsMember(directive))
        .Select(Create);

    public static bool IsMember(DirectiveNode directive) => directive.Name.Value is "deprecated" or "oneOf" or "specifiedBy";

    public static Directive Create(DirectiveNode directive) => new(directive.Name.Value, directive.Arguments);

    private static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives)
        => directives.Any(directive => directive.Name.Value is "deprecated")
            ? TextArgument(directives, "deprecated", "reason") ?? DefaultDeprecationReason
            : null;

    private static string? TextArgument(IReadOnlyList<DirectiveNode> directives, string directive, string argument) => directives
        .Where(node => node.Name.Value == directive)
        .SelectMany(node => node.Arguments)
        .Where(node => node.Name.Value == argument)
        .Select(node => (node.Value as StringValueNode)?.Value)
        .FirstOrDefault();
}
