using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Writes.OptionalFields;

/// <summary>The inputs of the schema's mutations.</summary>
internal static class MutationInputs
{
    private static readonly DocumentNode s_schema
        = Utf8GraphQLParser.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema", "schema.graphql")));

    /// <summary>
    /// Every optional field, with its type: those of the inputs, and of the objects in them. Without those that name the session, of which
    /// one must be given.
    /// </summary>
    public static IReadOnlyDictionary<string, string> OptionalFields { get; } = s_schema.Definitions
        .OfType<ObjectTypeDefinitionNode>().Single(type => type.Name.Value is "Mutation").Fields
        .SelectMany(mutation => Find(mutation.Name.Value, mutation.Arguments))
        .ToDictionary();

    /// <summary>Whether the field names the session that a mutation is for.</summary>
    public static bool NamesTheSession(InputValueDefinitionNode field) => field.Name.Value is "id" or "key";

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
