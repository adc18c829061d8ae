using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Schema;

public sealed class SchemaRulesTests
{
    private static readonly DocumentNode s_schema
        = Utf8GraphQLParser.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "schema", "schema.graphql")), ParserOptions.Trusted);

    [Fact]
    public void Every_member_of_the_schema_is_described() => Assert.Empty(SchemaRules.Described(s_schema));

    [Fact]
    public void The_schemas_descriptions_are_sentences() => Assert.Empty(SchemaRules.Sentences(s_schema));

    [Fact]
    public void The_schemas_descriptions_say_more_than_the_names() => Assert.Empty(SchemaRules.MoreThanTheName(s_schema));

    [Fact]
    public void The_schemas_names_follow_the_conventions() => Assert.Empty(SchemaRules.Names(s_schema));

    [Fact]
    public void The_schemas_deprecated_members_name_what_to_use() => Assert.Empty(SchemaRules.Deprecations(s_schema));

    [Fact]
    public void The_schemas_connections_edges_and_pages_have_the_same_fields() => Assert.Empty(SchemaRules.Shapes(s_schema));

    [Theory]
    [InlineData("type A { \"About it.\" b: Int }", "A")]
    [InlineData("\"About it.\" type A { b: Int }", "A.b")]
    [InlineData("\"About it.\" type A { \"About it.\" b(c: Int): Int }", "A.b(c:)")]
    [InlineData("\"About it.\" interface A { b: Int }", "A.b")]
    [InlineData("\"About it.\" input A { b: Int }", "A.b")]
    [InlineData("\"About it.\" input A { \" \" b: Int }", "A.b")]
    [InlineData("\"About it.\" enum A { B }", "A.B")]
    [InlineData("union A = B", "A")]
    [InlineData("scalar A", "A")]
    [InlineData("directive @a on FIELD", "@a")]
    [InlineData("\"About it.\" directive @a(b: Int) on FIELD", "@a(b:)")]
    public void A_member_without_a_description_is_found(string schema, string coordinate)
        => Assert.Equal([$"{coordinate} has no description."], SchemaRules.Described(Utf8GraphQLParser.Parse(schema)));

    [Theory]
    [InlineData("the points.")]
    [InlineData("The points")]
    [InlineData("- The points.")]
    public void A_description_that_is_no_sentence_is_found(string description)
        => Assert.Equal(
            [$"A.score: \"{description}\" is not made of sentences."],
            SchemaRules.Sentences(Utf8GraphQLParser.Parse($"type A {{ \"{description}\" score: Int }}")));

    [Theory]
    [InlineData("sessionName", "The name of the session.")]
    [InlineData("sessionName", "Session name.")]
    [InlineData("ownerURL", "The `ownerURL`.")]
    [InlineData("name", "The name.")]
    public void A_description_that_only_repeats_the_name_is_found(string name, string description)
        => Assert.Equal(
            [$"A.{name}: \"{description}\" only repeats the name."],
            SchemaRules.MoreThanTheName(Utf8GraphQLParser.Parse($"type A {{ \"{description}\" {name}: Int }}")));

    [Theory]
    [InlineData("type quizSession { a: Int }", "quizSession")]
    [InlineData("type Quiz_Session { a: Int }", "Quiz_Session")]
    [InlineData("type A { PersonId: Int }", "A.PersonId")]
    [InlineData("type A { person_id: Int }", "A.person_id")]
    [InlineData("type A { b(person_id: Int): Int }", "A.b(person_id:)")]
    [InlineData("input A { name__match: Int }", "A.name__match")]
    [InlineData("input APageFilterInput { name__like: Int }", "APageFilterInput.name__like")]
    [InlineData("enum A { ongoing }", "A.ongoing")]
    [InlineData("enum A { NotStarted }", "A.NotStarted")]
    [InlineData("directive @Cost on FIELD", "@Cost")]
    public void A_name_against_the_conventions_is_found(string schema, string coordinate)
        => Assert.Equal([$"{coordinate} is not named by the conventions."], SchemaRules.Names(Utf8GraphQLParser.Parse(schema)));

    [Theory]
    [InlineData("type A { b: Int @deprecated }", "A.b", "No longer supported")]
    [InlineData("type A { b: Int @deprecated(reason: \"It is old.\") }", "A.b", "It is old.")]
    [InlineData("enum A { B @deprecated(reason: \"Use another.\") }", "A.B", "Use another.")]
    [InlineData("input A { b: Int @deprecated(reason: \"\") }", "A.b", "")]
    public void A_deprecated_member_that_names_nothing_to_use_is_found(string schema, string coordinate, string reason)
        => Assert.Equal(
            [$"{coordinate} is deprecated, but \"{reason}\" does not name what to use."],
            SchemaRules.Deprecations(Utf8GraphQLParser.Parse(schema)));

    [Theory]
    [InlineData("type AsConnection { edges: [AsEdge!] nodes: [A!] totalCount: Int! }", "AsConnection")]
    [InlineData("type AsConnection { pageInfo: PageInfo! edges: [BsEdge!] nodes: [A!] totalCount: Int! }", "AsConnection")]
    [InlineData("type AsConnection { pageInfo: PageInfo! edges: [AsEdge!] nodes: [A!] totalCount: Int }", "AsConnection")]
    [InlineData("type AsEdge { cursor: String node: A! }", "AsEdge")]
    [InlineData("type APage { data: [A]! page: PageDetails! totalCount: Int hasNextPage: Boolean! }", "APage")]
    [InlineData("type APage { data: [A!]! page: PageDetails! totalCount: Int hasNextPage: Boolean! hasPreviousPage: Boolean! }", "APage")]
    public void A_connection_an_edge_or_a_page_of_another_shape_is_found(string schema, string type)
        => Assert.StartsWith($"{type} has not the fields ", Assert.Single(SchemaRules.Shapes(Utf8GraphQLParser.Parse(schema))), StringComparison.Ordinal);
}
