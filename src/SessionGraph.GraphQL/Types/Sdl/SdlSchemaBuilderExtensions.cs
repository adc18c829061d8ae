using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>Puts a schema together from type system documents.</summary>
public static class SdlSchemaBuilderExtensions
{
    /// <summary>See <see cref="AddDocument"/>; a <see cref="SyntaxException"/> where the text is no document.</summary>
    public static SchemaBuilder AddDocumentFromString(this SchemaBuilder builder, string sdl)
        => builder.AddDocument(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted));

    /// <summary>
    /// Adds what the document defines, its extensions taken in. A scalar takes any value unless one of its name and specification is built
    /// in, or one of its name was added before; a field of an object reads the entry of its name from a parent that is a dictionary, and
    /// an object of an abstract type is told by the entry <c>__typename</c>. A <see cref="SchemaException"/> where an extension has nothing to extend.
    /// See https://spec.graphql.org/September2025/#sec-Type-System.
    /// </summary>
    public static SchemaBuilder AddDocument(this SchemaBuilder builder, DocumentNode document)
    {
        if (document.Definitions.OfType<SchemaDefinitionNode>().Count() > 1)
            throw new SchemaException("The document defines the schema more than once; it may only extend it.");

        var types = new OrderedDictionary<string, TypeConfiguration>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
            AddDefinition(builder, types, definition);

        foreach (var extension in document.Definitions.OfType<ITypeExtensionNode>())
        {
            if (types.TryGetValue(extension.Name.Value, out var type))
                SdlTypes.Extend(type, extension);
            else if (extension is not ScalarTypeExtensionNode)
                throw new SchemaException($"{extension.Name.Value}: the document has no type of this name to extend.");
        }

        foreach (var type in types.Values)
            builder.AddType(type);

        return builder;
    }

    private static void AddDefinition(
        SchemaBuilder builder, OrderedDictionary<string, TypeConfiguration> types, IDefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                builder.Schema.Description = schema.Description?.Value;
                (builder.Schema.MutationTypeName, builder.Schema.SubscriptionTypeName) = (null, null);
                SetRoots(builder.Schema, schema.OperationTypes);
                break;
            case SchemaExtensionNode extension:
                SetRoots(builder.Schema, extension.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                if (!SdlTypes.IsSpecified(directive))
                    builder.AddDirectiveType(SdlTypes.Create(directive));
                break;
            case ScalarTypeDefinitionNode scalar:
                builder.AddScalar(SdlTypes.Create(scalar)).Pin(scalar.Name.Value);
                break;
            case ITypeDefinitionNode type:
                if (!types.TryAdd(type.Name.Value, SdlTypes.Create(type)))
                    throw new SchemaException($"{type.Name.Value}: two types have this name.");
                break;
            default:
                break;
        }
    }

    private static void SetRoots(SchemaConfiguration schema, IReadOnlyList<OperationTypeDefinitionNode> roots)
    {
        foreach (var root in roots)
        {
            var name = root.Type.Name.Value;
            if (root.Operation is OperationType.Query)
                schema.QueryTypeName = name;
            else if (root.Operation is OperationType.Mutation)
                schema.MutationTypeName = name;
            else
                schema.SubscriptionTypeName = name;
        }
    }
}
