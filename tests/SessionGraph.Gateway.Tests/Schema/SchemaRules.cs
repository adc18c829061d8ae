using System.Text.RegularExpressions;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Schema;

/// <summary>What people need from a schema: each rule returns the faults that it finds, one a line.</summary>
internal static partial class SchemaRules
{
    private static readonly HashSet<string> s_fillers = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the", "of", "is" };

    /// <summary>Every member has a description.</summary>
    public static IEnumerable<string> Described(DocumentNode schema) => SchemaMember.All(schema)
        .Where(member => string.IsNullOrWhiteSpace(member.Description))
        .Select(member => $"{member.Coordinate} has no description.");

    /// <summary>A description is made of sentences: it starts with a capital letter or a code span, and ends with a full stop.</summary>
    public static IEnumerable<string> Sentences(DocumentNode schema) => SchemaMember.All(schema)
        .Where(member => member.Description is { Length: > 0 } text && !Sentence().IsMatch(text))
        .Select(member => $"{member.Coordinate}: \"{member.Description}\" is not made of sentences.");

    /// <summary>A description says more than the name does.</summary>
    public static IEnumerable<string> MoreThanTheName(DocumentNode schema) => SchemaMember.All(schema)
        .Where(member => member.Description is { Length: > 0 } text && WordsOf(text).SetEquals(WordsOf(member.Name)))
        .Select(member => $"{member.Coordinate}: \"{member.Description}\" only repeats the name.");

    /// <summary>
    /// Types are PascalCase, enum values UPPER_SNAKE_CASE, everything else is camelCase. Only the filters of pages have suffixes, as the quiz
    /// API has them, <c>name__match</c>, and its names, <c>created_at</c>.
    /// </summary>
    public static IEnumerable<string> Names(DocumentNode schema) => SchemaMember.All(schema)
        .Where(member => !NameOf(member).IsMatch(member.Name))
        .Select(member => $"{member.Coordinate} is not named by the conventions.");

    /// <summary>A deprecated member says what to use instead, by a name in a code span.</summary>
    public static IEnumerable<string> Deprecations(DocumentNode schema) => SchemaMember.All(schema)
        .Where(member => member.DeprecationReason is { } reason && !CodeSpan().IsMatch(reason))
        .Select(member => $"{member.Coordinate} is deprecated, but \"{member.DeprecationReason}\" does not name what to use.");

    /// <summary>Connections, edges and pages have the same fields, whatever their items are.</summary>
    public static IEnumerable<string> Shapes(DocumentNode schema)
        => schema.Definitions.OfType<ObjectTypeDefinitionNode>().SelectMany(type => type.Name.Value switch
        {
            var name when name.EndsWith("Connection", StringComparison.Ordinal) => Compare(
                type,
                ItemOf(type, "nodes"),
                "pageInfo: PageInfo!",
                $"edges: [{name[..^"Connection".Length]}Edge!]",
                "nodes: [Item!]",
                "totalCount: Int!"),
            var name when name.EndsWith("Edge", StringComparison.Ordinal) => Compare(
                type, ItemOf(type, "node"), "cursor: String!", "node: Item!"),
            var name when name.EndsWith("Page", StringComparison.Ordinal) => Compare(
                type, ItemOf(type, "data"), "data: [Item!]!", "page: PageDetails!", "totalCount: Int", "hasNextPage: Boolean!"),
            _ => [],
        });

    private static HashSet<string> WordsOf(string text)
        => [.. Word().Matches(text).Select(word => word.Value.ToUpperInvariant()).Where(word => !s_fillers.Contains(word))];

    private static Regex NameOf(SchemaMember member) => member.Node switch
    {
        ITypeDefinitionNode => PascalCase(),
        EnumValueDefinitionNode => UpperSnakeCase(),
        InputValueDefinitionNode when PageFilterField().IsMatch(member.Coordinate) => NameOfPageFilter(),
        _ => CamelCase(),
    };

    private static string ItemOf(ObjectTypeDefinitionNode type, string field)
        => type.Fields.FirstOrDefault(candidate => candidate.Name.Value == field)?.Type.ToString()!.Trim('[', ']', '!') ?? "";

    private static IEnumerable<string> Compare(ObjectTypeDefinitionNode type, string item, params IReadOnlyList<string> expected)
    {
        var actual = type.Fields.Select(field => $"{field.Name.Value}: {field.Type}");
        if (!actual.SequenceEqual(expected.Select(field => field.Replace("Item", item, StringComparison.Ordinal))))
            yield return $"{type.Name.Value} has not the fields {string.Join(", ", expected)}.";
    }

    [GeneratedRegex(@"\A[\p{Lu}0-9`].*\.\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("`[^`]+`", RegexOptions.CultureInvariant)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PascalCase();

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"\A(?:[a-z][A-Za-z0-9]*(?:__(?:match|gt|gte|lt|lte))?|[a-z][a-z0-9]*(?:_[a-z0-9]+)+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameOfPageFilter();

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex UpperSnakeCase();

    [GeneratedRegex(@"\A\w+PageFilterInput\.", RegexOptions.CultureInvariant)]
    private static partial Regex PageFilterField();
}
