using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Tests.Validation;

/// <summary>A small schema, and the errors of rules over it.</summary>
internal static class Pets
{
    private const string Sdl = """
        directive @onField(level: Int) on FIELD
        directive @tag(name: String!) repeatable on FIELD
        interface Named { name: String! }
        interface Pet implements Named { name: String! owner: Human }
        type Dog implements Pet & Named { name: String! owner: Human barks: Boolean command(name: Command!, loud: Boolean = false): String }
        type Cat implements Pet & Named { name: String! owner: Human meows: Boolean lives: [Int!]! }
        type Human implements Named { name: String! pets(first: Int = 10, where: PetFilter): [Pet!] friend: Human }
        type Stone { weight: Float }
        union CatOrDog = Cat | Dog
        enum Command { SIT STAY }
        input PetFilter { name: String size: Int = 1 kind: Command! tags: [String!] and: [PetFilter!] }
        input PetBy @oneOf { name: String id: ID }
        scalar Anything
        type Query { pet(by: PetBy!): Pet dog: Dog cat: Cat catOrDog: CatOrDog
          human(id: ID!): Human stone: Stone any(value: Anything): Int }
        type Subscription { petAdded: Pet petRemoved: Pet }
        """;

    public static Schema Schema { get; } = SchemaBuilder.New()
        .AddDocumentFromString(Sdl)
        .ModifyOptions(options => (options.EnableDefer, options.EnableStream) = (true, true))
        .Create();

    /// <summary>The errors that the rule reports: line, column and message of each.</summary>
    public static IReadOnlyList<string> Check<TRule>(string document)
        where TRule : IValidationRule, new()
        => [.. Validate(document, new TRule()).Select(error => $"{error.Locations![0].Line}:{error.Locations[0].Column} {error.Message}")];

    /// <summary>The errors of all rules, or of the given ones.</summary>
    public static IReadOnlyList<IError> Validate(string document, params IReadOnlyList<IValidationRule> rules)
        => Validate(new ValidationOptions(), document, rules);

    public static IReadOnlyList<IError> Validate(ValidationOptions options, string document, params IReadOnlyList<IValidationRule> rules)
        => new DocumentValidator(rules.Count is 0 ? null : rules, options)
            .Validate(Schema, Utf8GraphQLParser.Parse(document, ParserOptions.Trusted));
}
