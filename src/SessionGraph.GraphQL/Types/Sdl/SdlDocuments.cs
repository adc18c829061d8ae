using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Types;

/// <summary>Adds type system documents to a schema under construction.</summary>
internal static class SdlDocuments
{
    /// <summary>Registers the definitions of the documents. Throws a <see cref="SchemaException"/> if they are invalid.</summary>
    public static void Register(DescriptorContext context, IReadOnlyList<DocumentNode> documents)
    {
        var definitions = new TypeSystemDefinitions(documents);
        var known = new KnownDefinitions(definitions, TypeSystemDefinitions.Empty, context.Registry.TypeNames, context.Registry.Directives);
        if (new TypeSystemValidator().Validate(new DocumentNode(definitions.Definitions), known) is { Count: > 0 } errors)
            throw new SchemaException(errors);

        context.Syntax = definitions;
        SetRoots(context.Schema, definitions);
        context.Registry.Directives.AddRange(definitions.Definitions.OfType<DirectiveDefinitionNode>().Select(SdlTypes.Create));
        foreach (var definition in definitions.Definitions.OfType<ITypeDefinitionNode>())
            Register(context, definition, definitions.Find(definition.Name.Value).OfType<ITypeExtensionNode>());
    }

    private static void Register(DescriptorContext context, ITypeDefinitionNode definition, IEnumerable<ITypeExtensionNode> extensions)
    {
        context.Registry.Pinned.Add(definition.Name.Value);
        if (definition is ScalarTypeDefinitionNode scalar)
        {
            context.GetOrAddScalar(SdlTypes.CreateScalar(scalar, extensions));
            return;
        }

        var type = SdlTypes.Create(definition);
        foreach (var extension in extensions)
            SdlTypes.Extend(type, extension);

        context.AddType(type);
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
