using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Types;

/// <summary>Adds type system documents to a schema under construction.</summary>
internal static class SdlDocuments
{
    /// <summary>Registers the definitions of the documents. Throws a <see cref="SchemaException"/> if they are invalid.</summary>
    public static void Register(TypeRegistry registry, IReadOnlyList<DocumentNode> documents)
    {
        var definitions = new TypeSystemDefinitions(documents);
        var known = new KnownDefinitions(definitions, TypeSystemDefinitions.Empty, registry.TypeNames, registry.Directives);
        if (new TypeSystemValidator().Validate(new DocumentNode(definitions.Definitions), known) is { Count: > 0 } errors)
            throw new SchemaException(errors);

        registry.Syntax = definitions;
        SetRoots(registry.Schema, definitions);
        registry.Directives.AddRange(definitions.Definitions.OfType<DirectiveDefinitionNode>().Select(SdlTypes.Create));
        foreach (var definition in definitions.Definitions.OfType<ITypeDefinitionNode>())
            Register(registry, definition, definitions.Find(definition.Name.Value).OfType<ITypeExtensionNode>());
    }

    private static void Register(TypeRegistry registry, ITypeDefinitionNode definition, IEnumerable<ITypeExtensionNode> extensions)
    {
        registry.Pinned.Add(definition.Name.Value);
        if (definition is ScalarTypeDefinitionNode scalar)
        {
            registry.GetOrAddScalar(SdlTypes.CreateScalar(scalar, extensions));
            return;
        }

        var type = SdlTypes.Create(definition);
        foreach (var extension in extensions)
            SdlTypes.Extend(type, extension);

        registry.AddType(type);
    }

    // Without a schema definition, the root types have their default names.
    private static void SetRoots(SchemaConfiguration schema, TypeSystemDefinitions definitions)
    {
        foreach (var definition in definitions.Definitions.OfType<SchemaDefinitionNode>())
        {
            schema.Description = definition.Description?.Value;
            (schema.QueryTypeName, schema.MutationTypeName, schema.SubscriptionTypeName) = (null, null, null);
        }

        foreach (var root in definitions.OperationTypes)
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
