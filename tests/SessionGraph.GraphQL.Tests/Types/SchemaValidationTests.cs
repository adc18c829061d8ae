using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Tests.Types;

public sealed class SchemaValidationTests
{
    [Fact]
    public void A_schema_without_queries_is_invalid()
        => Assert.Equal(["The schema has no object type `Query`: every schema needs one."], ErrorsOf(SchemaBuilder.New()));

    [Fact]
    public void All_errors_are_reported_together_with_their_coordinates()
        => Assert.Equal(
            [
                "Query.a-b: `a-b` is not a valid name. A name consists of letters, digits and `_`, and does not start with a digit.",
                "Query.__c: names that start with `__` are reserved for introspection.",
                "Query.d(1:): `1` is not a valid name. A name consists of letters, digits and `_`, and does not start with a digit.",
            ],
            Errors(Object("Query", Field("a-b", "Int"), Field("__c", "Int"), Field("d", "Int", Input("1", "Int")))));

    [Fact]
    public void Names_are_unique_among_their_siblings()
        => Assert.Equal(
            ["Query.a: the name is used twice.", "Query.b(c:): the name is used twice.", "Color.RED: two values have this name."],
            Errors(
                Object("Query", Field("a", "Int"), Field("a", "Int"), Field("b", "Color", Input("c", "Int"), Input("c", "Int"))),
                Enum("Color", "RED", "RED")).Order(StringComparer.Ordinal).OrderBy(error => error[0] is 'C'));

    [Fact]
    public void Two_types_of_one_name_are_an_error()
        => Assert.Equal(
            ["Pair: two types have this name."],
            Errors(Object("Query", Field("a", "Pair")), Object("Pair", Field("a", "Int")), Enum("Pair", "A")));

    [Fact]
    public void Types_of_reserved_names_are_an_error()
        => Assert.Contains(
            "__Mine: names that start with `__` are reserved for introspection.",
            Errors(Query("Int"), Object("__Mine", Field("a", "Int"))));

    [Fact]
    public void A_type_that_is_not_there_is_an_error()
        => Assert.Equal(["Query.a: the schema has no type `Missing`."], Errors(Query("[Missing!]!")));

    [Fact]
    public void A_runtime_type_without_a_type_is_an_error()
        => Assert.Equal(
            ["Query.thing: the schema has no type `Object`.", "Query.span: the schema has no type `TimeSpan`."],
            ErrorsOf(SchemaBuilder.New().AddType(typeof(OddQueries))));

    [Fact]
    public void Fields_return_output_types_and_arguments_take_input_types()
        => Assert.Equal(
            [
                "Query.a: `Where` is an input type; a field returns an output type.",
                "Query.b(c:): `Query!` is an output type; an input takes an input type.",
            ],
            Errors(Object("Query", Field("a", "Where"), Field("b", "Int", Input("c", "Query!"))), InputObject("Where", Input("a", "Int"))));

    [Fact]
    public void Every_type_has_something_in_it()
        => Assert.Equal(
            [
                "Empty: the type has no fields; it needs at least one.",
                "None: the union has no member types; it needs at least one.",
                "Nothing: the enum has no values; it needs at least one.",
                "Nowhere: the input object has no fields; it needs at least one.",
            ],
            Errors(
                Object("Query", Field("a", "Empty"), Field("b", "None"), Field("c", "Nothing", Input("d", "Nowhere"))),
                Object("Empty"),
                new UnionTypeConfiguration { Name = "None" },
                Enum("Nothing"),
                InputObject("Nowhere")));

    [Fact]
    public void A_field_of_an_object_is_resolved_by_exactly_one_of_getter_and_resolver()
        => Assert.Equal(
            ["Query.a: the field has neither a getter nor a resolver."],
            Errors(Object("Query", new OutputFieldConfiguration { Name = "a", Type = TypeReference.Parse("Int") })));

    [Fact]
    public void An_object_implements_its_interfaces_fields_covariantly_and_their_arguments_exactly()
        => Assert.Equal(
            [
                "Dog.name: `String` is not `String!`, the type of `Animal.name`.",
                "Dog.talk(volume:): `Int` is not `Int!`, the type of `Animal.talk(volume:)`.",
                "Dog.talk(times:): `Animal.talk` has this argument, so the field must have it too.",
                "Dog.talk(extra:): an argument that `Animal.talk` does not have cannot be required.",
            ],
            Errors(
                Query("Animal"),
                Interface(
                    "Animal",
                    Field("name", "String!"),
                    Field("friend", "Animal"),
                    Field("talk", "String", Input("volume", "Int!"), Input("times", "Int"))),
                Implementing(
                    Object(
                        "Dog",
                        Field("name", "String"),
                        Field("friend", "Dog!"),
                        Field("talk", "String!", Input("volume", "Int"), Input("extra", "Int!"))),
                    "Animal")));

    [Fact]
    public void The_interfaces_of_an_interface_are_its_objects_too()
    {
        var schema = Build(
            Query("Named"),
            Interface("Node", Field("id", "ID!")),
            Implementing(Interface("Named", Field("id", "ID!"), Field("name", "String")), "Node"),
            Implementing(Object("Dog", Field("id", "ID!"), Field("name", "String")), "Named")).Create();

        Assert.Equal(["Named", "Node"], schema.GetType<ObjectType>("Dog").Interfaces.Select(type => type.Name));
        Assert.Equal("id: ID!", schema.FieldsOf("Node"));
    }

    [Fact]
    public void An_interface_does_not_implement_itself()
        => Assert.Contains(
            "A: the type implements itself.",
            Errors(
                Query("A"),
                Implementing(Interface("A", Field("a", "Int")), "B"),
                Implementing(Interface("B", Field("a", "Int")), "A"),
                Implementing(Object("C", Field("a", "Int")), "A")));

    [Fact]
    public void A_union_has_objects_only()
        => Assert.Equal(
            ["Mixed: the schema has no ObjectType `Int`."],
            Errors(
                Query("Mixed"),
                new UnionTypeConfiguration { Name = "Mixed", Types = { TypeReference.Parse("Query"), TypeReference.Parse("Int") } }));

    [Fact]
    public void An_input_object_cannot_require_itself()
        => Assert.Equal(
            ["A: the input object requires itself, through `A.b`, `B.a`."],
            Errors(
                Object("Query", Field("a", "Int", Input("a", "A"))),
                InputObject("A", Input("b", "B!"), Input("list", "[A!]!"), Input("maybe", "A")),
                InputObject("B", Input("a", "A!"))));

    [Fact]
    public void The_fields_of_a_one_of_are_nullable_and_have_no_default()
    {
        var input = InputObject("One", Input("a", "Int!"), Input("b", "Int", new IntValueNode("1")));
        input.IsOneOf = true;

        Assert.Equal(
            [
                "One.a: a field of a `@oneOf` input object must be nullable.",
                "One.b: a field of a `@oneOf` input object cannot have a default.",
            ],
            Errors(Object("Query", Field("a", "Int", Input("one", "One"))), input));
    }

    [Theory]
    [InlineData("Int", "1", true)]
    [InlineData("Int", "\"1\"", false)]
    [InlineData("Int!", "null", false)]
    [InlineData("Int", "null", true)]
    [InlineData("[Int!]", "[1, null]", false)]
    [InlineData("[Int!]", "1", true)]
    [InlineData("Color", "RED", true)]
    [InlineData("Color", "\"RED\"", false)]
    [InlineData("Color", "GREEN", false)]
    [InlineData("Where", "{a: 1, c: RED}", true)]
    [InlineData("Where", "{c: RED}", false)]
    [InlineData("Where", "{a: 1, b: 1}", false)]
    public void A_default_is_a_value_of_the_type(string type, string value, bool isValid)
    {
        var errors = Errors(
            Object("Query", Field("a", "Int", Input("where", type, Utf8GraphQLParser.Syntax.ParseValueLiteral(value)))),
            Enum("Color", "RED"),
            InputObject("Where", Input("a", "Int!"), Input("c", "Color")));

        Assert.Equal(isValid ? [] : [$"Query.a(where:): the default `{value}` is not a value of `{type}`."], errors);
    }

    [Fact]
    public void Required_inputs_cannot_be_deprecated()
    {
        var input = Input("b", "Int!");
        input.DeprecationReason = "Why not.";

        Assert.Equal(["Query.a(b:): a required input cannot be deprecated."], Errors(Object("Query", Field("a", "Int", input))));
    }

    [Fact]
    public void A_requirement_is_a_member_of_the_parent()
    {
        var exception = Assert.Throws<SchemaException>(() => Library.Builder.AddType(typeof(BookWants)).Create());

        Assert.Equal(["Book.wish: it requires `Wings`, which Book does not have."], exception.Messages);
    }

    [Fact]
    public void Applied_directives_are_defined_for_the_place_and_given_their_arguments()
    {
        var query = Query("Int");
        query.Fields[0].Directives.AddRange(
        [
            new Directive("unknown", []),
            new Directive("cost", [new ArgumentNode(null, new NameNode(null, "wait"), new IntValueNode("1"))]),
            new Directive("cost", [new ArgumentNode(null, new NameNode(null, "weight"), new IntValueNode("1"))]),
            new Directive("onlyObject", []),
        ]);
        var builder = Build(query)
            .AddDirectiveType(new DirectiveTypeConfiguration("cost", null, ["FIELD_DEFINITION"], false, Input("weight", "String!")))
            .AddDirectiveType(new DirectiveTypeConfiguration("onlyObject", null, ["OBJECT"]));

        Assert.Equal(
            [
                "Query.a: the schema has no directive `@unknown`.",
                "Query.a: `@cost` has no argument `wait`.",
                "Query.a: `@cost` needs its argument `weight`.",
                "Query.a: `1` is not a value of `String!`, the type of `@cost(weight:)`.",
                "Query.a: `@onlyObject` is allowed at OBJECT, not at FIELD_DEFINITION.",
                "Query.a: `@cost` may be applied here only once.",
            ],
            ErrorsOf(builder));
    }

    private static IReadOnlyList<string> Errors(params TypeConfiguration[] types) => ErrorsOf(Build(types));

    private static IReadOnlyList<string> ErrorsOf(SchemaBuilder builder)
    {
        try
        {
            builder.Create();
            return [];
        }
        catch (SchemaException exception)
        {
            return exception.Messages;
        }
    }

    private static SchemaBuilder Build(params TypeConfiguration[] types)
        => types.Aggregate(SchemaBuilder.New(), (builder, type) => builder.AddType(type));

    private static ObjectTypeConfiguration Query(string type) => Object("Query", Field("a", type));

    private static ObjectTypeConfiguration Object(string name, params OutputFieldConfiguration[] fields)
    {
        var type = new ObjectTypeConfiguration { Name = name };
        type.Fields.AddRange(fields);
        return type;
    }

    private static InterfaceTypeConfiguration Interface(string name, params OutputFieldConfiguration[] fields)
    {
        var type = new InterfaceTypeConfiguration { Name = name };
        type.Fields.AddRange(fields);
        return type;
    }

    private static T Implementing<T>(T type, string interfaceType)
        where T : ComplexTypeConfiguration
    {
        type.Interfaces.Add(TypeReference.Parse(interfaceType));
        return type;
    }

    private static EnumTypeConfiguration Enum(string name, params string[] values)
    {
        var type = new EnumTypeConfiguration { Name = name };
        type.Values.AddRange(values.Select((value, index) => new EnumValue(value, index)));
        return type;
    }

    private static InputObjectTypeConfiguration InputObject(string name, params InputFieldConfiguration[] fields)
    {
        var type = new InputObjectTypeConfiguration { Name = name };
        type.Fields.AddRange(fields);
        return type;
    }

    private static OutputFieldConfiguration Field(string name, string type, params InputFieldConfiguration[] arguments)
    {
        var field = new OutputFieldConfiguration { Name = name, Type = TypeReference.Parse(type), Resolver = _ => default };
        field.Arguments.AddRange(arguments);
        return field;
    }

    private static InputFieldConfiguration Input(string name, string type, IValueNode? defaultValue = null)
        => new() { Name = name, Type = TypeReference.Parse(type), DefaultValue = defaultValue };

    [QueryType]
    public static class OddQueries
    {
        public static object GetThing() => 1;

        public static TimeSpan GetSpan() => default;
    }

    [ObjectType<Book>]
    public static class BookWants
    {
        public static string GetWish([Parent(requires: "Title Wings")] Book book) => book.Title;
    }
}
