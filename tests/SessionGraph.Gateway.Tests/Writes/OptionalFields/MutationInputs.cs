using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Writes.OptionalFields;

/// <summary>The inputs of the schema's mutations of sessions.</summary>
internal static class MutationInputs
{
    private static readonly DocumentNode s_schema
        = Utf8GraphQLParser.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "schema", "schema.graphql")), ParserOptions.Trusted);

    /// <summary>
    /// Every optional field, with its type: those of the inputs, and of the objects in them. Without those that name the session, of which
    /// one must be given.
    /// </summary>
    public static IReadOnlyDictionary<string, string> OptionalFields { get; } = ObjectType("Mutation")!.Fields
        .Where(WritesSession)
        .SelectMany(mutation => Find(mutation.Name.Value, mutation.Arguments))
        .ToDictionary();

    /// <summary>Whether the field names the session that a mutation is for.</summary>
    public static bool NamesTheSession(InputValueDefinitionNode field) => field.Name.Value is "id" or "key";

    // The payload's first field is what was written.
    private static bool WritesSession(FieldDefinitionNode mutation)
        => ObjectType(ObjectType(mutation.Type.ToString()!)!.Fields[0].Type.ToString()!)!.Interfaces.Any(type => type.Name.Value is "Session");

    private static ObjectTypeDefinitionNode? ObjectType(string name)
        => s_schema.Definitions.OfType<ObjectTypeDefinitionNode>().SingleOrDefault(type => type.Name.Value == name);

    private static IEnumerable<KeyValuePair<string, string>> Find(string path, IReadOnlyList<InputValueDefinitionNode> fields)
    {
        foreach (var field in fields)
        {
            if (NamesTheSession(field))
                continue;

            var name = field.Name.Value is "input" ? path : $"{path}.{field.Name.Value}";
            if (field.Type is not NonNullTypeNode || field.DefaultValue is not null)
                yield return new(name, field.Type.ToString()!);
            foreach (var inner in Find(name, FieldsOf(field.Type)))
                yield return inner;
        }
    }

    private static IReadOnlyList<InputValueDefinitionNode> FieldsOf(ITypeNode type) => type switch
    {
        NonNullTypeNode nonNull => FieldsOf(nonNull.Type),
        ListTypeNode list => FieldsOf(list.Type),
        _ => s_schema.Definitions
            .OfType<InputObjectTypeDefinitionNode>()
            .SingleOrDefault(input => input.Name.Value == type.ToString())?.Fields ?? [],
    };
}
