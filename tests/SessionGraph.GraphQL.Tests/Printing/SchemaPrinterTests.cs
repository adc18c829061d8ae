using SessionGraph.GraphQL.Tests.Validation;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Printing;

namespace SessionGraph.GraphQL.Tests.Printing;

public class SchemaPrinterTests
{
    private const string Library = """"
        schema {
          query: Query
          mutation: Mutation
        }

        interface Item implements Node {
          id: ID!
          title: String
        }

        interface Node {
          id: ID!
        }

        "A book; see https:\/\/example.org\/books."
        type Book implements Item & Node @cost(weight: "2.0") {
          id: ID!
          title: String
          """
          Where it stands:

            - a room
            - a \"""shelf\"""
          """
          place: String
          "The \"old\" title."
          oldTitle: String @cost(weight: "10") @deprecated(reason: "Use `title`.")
          year: Int @deprecated
          addedAt: DateTime!
        }

        type Film implements Item & Node {
          id: ID!
          title: String
        }

        type Mutation {
          addBook(input: AddBookInput!): Book
        }

        type Query {
          items("How many." first: Int! = 10 kinds: [ItemKind!] = [ BOOK, FILM ] @cost(weight: "1") where: ItemFilterInput = { title: "a\/b" }): [Item!]! @listSize(assumedSize: 50, slicingArguments: [ "first", "last" ], requireOneSlicingArgument: false)
          search: [SearchResult!]
          empty(of: [String!] = []): Boolean
        }

        union SearchResult = Film | Book

        input AddBookInput {
          "Its title."
          title: String!
          kind: ItemKind = BOOK @deprecated(reason: "It is a book.")
        }

        input ItemFilterInput @oneOf {
          title: String
          kind: ItemKind
        }

        "What it is."
        enum ItemKind {
          BOOK
          "On a reel."
          FILM
          TAPE @deprecated
        }

        directive @cost("The weight." weight: String!) on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION

        "How long a list is."
        directive @listSize(assumedSize: Int slicingArguments: [String!] requireOneSlicingArgument: Boolean! = true) repeatable on FIELD_DEFINITION

        "The `@oneOf` directive is used within the type system definition language to indicate that an input object is a oneOf input object."
        directive @oneOf on INPUT_OBJECT

        "The `@specifiedBy` directive is used within the type system definition language to provide a URL for specifying the behavior of custom scalar definitions."
        directive @specifiedBy("The specifiedBy URL points to a human-readable specification. This field will only read a result for scalar types." url: String!) on SCALAR

        "An instant in ISO 8601 with seconds and an offset or `Z`, as in `2022-05-16T22:00:00.000Z`. Responses are in UTC, to the millisecond."
        scalar DateTime @specifiedBy(url: "https:\/\/www.graphql-scalars.com\/date-time")
        """";

    [Fact]
    public void A_schema_prints_as_the_document_that_it_is_from()
        => Assert.Equal(Library.ReplaceLineEndings("\n"), SchemaPrinter.Print(SdlSchema.Create(Library)));

    [Fact]
    public void The_order_of_declaration_does_not_matter()
    {
        const string first = "type Query { a: A b: B } type A { e: E } type B { e: E } enum E { X Y }";
        const string second = "enum E { X Y } type B { e: E } type Query { a: A b: B } type A { e: E }";
        Assert.Equal(SchemaPrinter.Print(SdlSchema.Create(first)), SchemaPrinter.Print(SdlSchema.Create(second)));
    }

    [Fact]
    public void A_directive_of_the_specification_is_left_out_where_it_is_not_applied()
        => Assert.Equal(
            "schema {\n  query: Query\n}\n\ntype Query {\n  id: ID\n}",
            SchemaPrinter.Print(SdlSchema.Create("type Query { id: ID }")));

    [Theory]
    [InlineData("  indented\n  text")]
    [InlineData("ends with a line\n")]
    [InlineData("\n")]
    [InlineData("a\rb\nc")]
    [InlineData("bell\u0007\nline")]
    [InlineData("quote\"\nquote\"")]
    [InlineData("back\\\nslash\\")]
    [InlineData("\"\"\"\n\"\"\"")]
    [InlineData("a\n\n  b\n\tc")]
    [InlineData("")]
    public void A_description_reads_back_as_it_was(string description)
    {
        var query = new ObjectTypeConfiguration { Name = "Query", Description = description };
        query.Fields.Add(new OutputFieldConfiguration
        {
            Name = "id",
            Type = TypeReference.Parse("ID"),
            Description = description,
            Resolver = context => default,
        });

        var read = SdlSchema.Create(SchemaPrinter.Print(SchemaBuilder.New().AddType(query).Create())).QueryType;

        Assert.Equal(description, read.Description);
        Assert.Equal(description, read.Fields["id"].Description);
    }
}
