using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Tests.Printing;

/// <summary>The schema that a document defines, with fields that resolve to nothing.</summary>
internal static class DocumentSchema
{
    public static Schema Parse(string document)
    {
        var builder = SchemaBuilder.New();
        foreach (var definition in Utf8GraphQLParser.Parse(document).Definitions)
        {
            if (definition is ScalarTypeDefinitionNode scalar)
                builder.AddScalar(BuiltInScalars.All.Single(known => known.Name == scalar.Name.Value));
            else if (definition is DirectiveDefinitionNode { Name.Value: not ("specifiedBy" or "oneOf") } directive)
                builder.AddDirectiveType(new DirectiveTypeConfiguration(
                    directive.Name.Value,
                    directive.Description?.Value,
                    [.. directive.Locations.Select(location => location.Value)],
                    directive.IsRepeatable,
                    [.. directive.Arguments.Select(Input)]));
            else if (Type(definition) is { } type)
                builder.AddType(type);
        }

        return builder.Create();
    }

    private static TypeConfiguration? Type(IDefinitionNode definition)
    {
        switch (definition)
        {
            case ObjectTypeDefinitionNode node:
                return Complex(new ObjectTypeConfiguration { Name = node.Name.Value }, node, node.Interfaces, node.Fields);
            case InterfaceTypeDefinitionNode node:
                return Complex(new InterfaceTypeConfiguration { Name = node.Name.Value }, node, node.Interfaces, node.Fields);
            case UnionTypeDefinitionNode node:
                var union = Described(new UnionTypeConfiguration { Name = node.Name.Value }, node);
                union.Types.AddRange(node.Types.Select(TypeReference.FromSyntax));
                return union;
            case InputObjectTypeDefinitionNode node:
                var input = Described(new InputObjectTypeConfiguration { Name = node.Name.Value }, node);
                input.IsOneOf = node.Directives.Any(directive => directive.Name.Value is "oneOf");
                input.Fields.AddRange(node.Fields.Select(Input));
                return input;
            case EnumTypeDefinitionNode node:
                var enumType = Described(new EnumTypeConfiguration { Name = node.Name.Value }, node);
                enumType.Values.AddRange(node.Values.Select(value =>
                    new EnumValue(value.Name.Value, value.Name.Value, value.Description?.Value, Reason(value.Directives))));
                return enumType;
            default:
                return null;
        }
    }

    private static T Complex<T>(
        T type, ITypeDefinitionNode node, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<FieldDefinitionNode> fields)
        where T : ComplexTypeConfiguration
    {
        type.Interfaces.AddRange(interfaces.Select(TypeReference.FromSyntax));
        type.Fields.AddRange(fields.Select(Output));
        return Described(type, node);
    }

    private static T Described<T>(T type, ITypeDefinitionNode node)
        where T : TypeConfiguration
    {
        type.Description = node.Description?.Value;
        type.Directives.AddRange(Directives(node.Directives));
        return type;
    }

    private static OutputFieldConfiguration Output(FieldDefinitionNode node)
    {
        var field = new OutputFieldConfiguration
        {
            Name = node.Name.Value,
            Description = node.Description?.Value,
            DeprecationReason = Reason(node.Directives),
            Type = TypeReference.FromSyntax(node.Type),
            Resolver = context => default,
        };
        field.Arguments.AddRange(node.Arguments.Select(Input));
        field.Directives.AddRange(Directives(node.Directives));
        return field;
    }

    private static InputFieldConfiguration Input(InputValueDefinitionNode node)
    {
        var field = new InputFieldConfiguration
        {
            Name = node.Name.Value,
            Description = node.Description?.Value,
            DeprecationReason = Reason(node.Directives),
            Type = TypeReference.FromSyntax(node.Type),
            DefaultValue = node.DefaultValue,
        };
        field.Directives.AddRange(Directives(node.Directives));
        return field;
    }

    private static IEnumerable<Directive> Directives(IReadOnlyList<DirectiveNode> directives) => directives
        .Where(directive => directive.Name.Value is not ("deprecated" or "oneOf" or "specifiedBy"))
        .Select(directive => new Directive(directive.Name.Value, directive.Arguments));

    private static string? Reason(IReadOnlyList<DirectiveNode> directives)
        => directives.FirstOrDefault(directive => directive.Name.Value is "deprecated") is not { } deprecated ? null
            : deprecated.Arguments is [{ Value: StringValueNode reason }] ? reason.Value : "No longer supported";
}
