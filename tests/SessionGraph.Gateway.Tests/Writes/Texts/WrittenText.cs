using SessionGraph.Gateway.Tests.Writes.OptionalFields;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Writes.Texts;

/// <summary>A text, a list or a JSON value that a mutation takes.</summary>
/// <param name="Mutation">The mutation.</param>
/// <param name="Path">The fields that lead to it, from the input.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">What the schema says of it.</param>
internal sealed record WrittenText(string Mutation, IReadOnlyList<string> Path, ITypeNode Type, string Description)
{
    private static readonly DocumentNode s_schema
        = Utf8GraphQLParser.Parse(File.ReadAllBytes(System.IO.Path.Combine(Repository.Root, "schema", "schema.graphql")), ParserOptions.Trusted);

    /// <summary>All of them, by their names, but those of upserts, which report the faults of records in their results.</summary>
    public static IReadOnlyDictionary<string, WrittenText> All { get; } = s_schema.Definitions
        .OfType<ObjectTypeDefinitionNode>().Single(type => type.Name.Value is "Mutation").Fields
        .Where(mutation => !mutation.Name.Value.StartsWith("upsert", StringComparison.Ordinal))
        .SelectMany(mutation => Find(mutation.Name.Value, [], FieldsOf(mutation.Arguments.Single().Type)))
        .ToDictionary(text => $"{text.Mutation}.{string.Join('.', text.Path)}");

    public bool IsList => Type.ToString()!.StartsWith('[');

    public bool IsJson => Type.ToString() is "JSON";

    /// <summary>The least input of the mutation with this value here.</summary>
    public ObjectValueNode Input(IValueNode value) => Path.Count is 1
        ? Records.Least(Mutation).With(Path, value)
        : Records.Least(Mutation).With([Path[0]], Outer(value));

    private IValueNode Outer(IValueNode value)
    {
        var fields = InputLiteral.Parse("{ sourcedId: \"org-alpha\" }").With([Path[1]], value);
        return Path[0] is "children" ? new ListValueNode([fields]) : fields;
    }

    private static IEnumerable<WrittenText> Find(string mutation, IReadOnlyList<string> outer, IReadOnlyList<InputValueDefinitionNode> fields)
    {
        // What names the session is not written.
        foreach (var field in fields.Where(field => !MutationInputs.NamesTheSession(field)))
        {
            IReadOnlyList<string> path = [.. outer, field.Name.Value];
            var type = field.Type is NonNullTypeNode required ? required.Type : field.Type;
            if (type.ToString() is "String" or "JSON" || type is ListTypeNode)
                yield return new WrittenText(mutation, path, type, field.Description?.Value ?? "");

            foreach (var inner in Find(mutation, path, FieldsOf(type)))
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
