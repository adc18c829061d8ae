using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>Converts the definitions of a type system document to configurations.</summary>
internal static partial class SdlTypes
{
    public static TypeConfiguration Create(ITypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        TypeConfiguration type = definition switch
        {
            ObjectTypeDefinitionNode => new ObjectTypeConfiguration { Name = name, IsOfType = IsOfType(name) },
            InterfaceTypeDefinitionNode => new InterfaceTypeConfiguration { Name = name },
            UnionTypeDefinitionNode => new UnionTypeConfiguration { Name = name },
            EnumTypeDefinitionNode => new EnumTypeConfiguration { Name = name, RuntimeType = typeof(string) },
            InputObjectTypeDefinitionNode => new InputObjectTypeConfiguration { Name = name },
            _ => throw new SchemaException($"{name}: a {definition.Kind} does not define a type."),
        };
        type.Description = definition.Description?.Value;
        Add(type, definition, definition.Directives);
        return type;
    }

    public static void Extend(TypeConfiguration type, ITypeExtensionNode extension) => Add(type, extension, extension.Directives);

    /// <summary>Creates a scalar: the built-in one with the same specification, or one that accepts any value.</summary>
    public static ScalarType CreateScalar(ScalarTypeDefinitionNode definition, IEnumerable<ITypeExtensionNode> extensions)
    {
        var name = definition.Name.Value;
        IReadOnlyList<DirectiveNode> directives = [.. definition.Directives, .. extensions.SelectMany(extension => extension.Directives)];
        var specifiedBy = TextArgument(directives, "specifiedBy", "url");
        if (BuiltInScalars.All.FirstOrDefault(scalar => scalar.Name == name) is { } builtIn
            && (BuiltInScalars.IsSpecified(name) || builtIn.SpecifiedBy?.OriginalString == specifiedBy))
            return builtIn;

        return new JsonType(name, definition.Description?.Value)
        {
            SpecifiedBy = specifiedBy is null ? null : ParseUrl(specifiedBy, name),
            Directives = [.. Applied(directives)],
        };
    }

    public static DirectiveTypeConfiguration Create(DirectiveDefinitionNode definition) => new(
        definition.Name.Value,
        definition.Description?.Value,
        [.. definition.Locations.Select(location => location.Value)],
        definition.IsRepeatable,
        [.. definition.Arguments.Select(CreateInput)]);

    private static void Add(TypeConfiguration type, ISyntaxNode definition, IReadOnlyList<DirectiveNode> directives)
    {
        type.Directives.AddRange(Applied(directives));
        switch (type, definition)
        {
            case (ComplexTypeConfiguration complex, ObjectTypeDefinitionNode node):
                AddFields(complex, node.Fields, node.Interfaces);
                break;
            case (ComplexTypeConfiguration complex, ObjectTypeExtensionNode node):
                AddFields(complex, node.Fields, node.Interfaces);
                break;
            case (ComplexTypeConfiguration complex, InterfaceTypeDefinitionNode node):
                AddFields(complex, node.Fields, node.Interfaces);
                break;
            case (ComplexTypeConfiguration complex, InterfaceTypeExtensionNode node):
                AddFields(complex, node.Fields, node.Interfaces);
                break;
            case (UnionTypeConfiguration union, UnionTypeDefinitionNode node):
                union.Types.AddRange(node.Types.Select(TypeReference.FromSyntax));
                break;
            case (UnionTypeConfiguration union, UnionTypeExtensionNode node):
                union.Types.AddRange(node.Types.Select(TypeReference.FromSyntax));
                break;
            case (EnumTypeConfiguration enumType, EnumTypeDefinitionNode node):
                enumType.Values.AddRange(node.Values.Select(CreateValue));
                break;
            case (EnumTypeConfiguration enumType, EnumTypeExtensionNode node):
                enumType.Values.AddRange(node.Values.Select(CreateValue));
                break;
            case (InputObjectTypeConfiguration input, InputObjectTypeDefinitionNode node):
                AddFields(input, node.Fields, directives);
                break;
            case (InputObjectTypeConfiguration input, InputObjectTypeExtensionNode node):
                AddFields(input, node.Fields, directives);
                break;
            default:
                throw new SchemaException($"{type.Name}: a {definition.Kind} cannot extend it.");
        }
    }

    private static Uri ParseUrl(string text, string name)
        => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var url)
            ? url
            : throw new SchemaException($"{name}: the specification URL `{text}` is invalid.");

    private static Func<object, bool> IsOfType(string name)
        => value => value is IReadOnlyDictionary<string, object?> map
            && map.GetValueOrDefault("__typename") is string typeName && typeName == name;
}
