using System.Text.Json;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types;

public sealed class InferenceTests
{
    [Fact]
    public void An_objects_own_properties_come_before_the_inherited_ones()
        => Assert.Equal(
            "genre: Genre!, pageCount: Int, oldTitle: String, author: Author, tags: [String!]!, sequels: [Book], "
                + "id: Int!, title: String!, shelf: String",
            Library.Schema.FieldsOf("Book"));

    [Fact]
    public void A_base_class_with_the_attribute_is_an_interface_of_the_derived_classes()
    {
        Assert.Equal("id: Int!, title: String!, shelf: String", Library.Schema.FieldsOf("Item"));
        Assert.Equal("Item", Assert.Single(Library.Schema.GetType<ObjectType>("Book").Interfaces).Name);
        var item = Library.Schema.GetType<InterfaceType>("Item");
        Assert.Equal(["Book", "Film"], Library.Schema.GetPossibleTypes(item).Select(type => type.Name));
    }

    [Fact]
    public void Get_and_Async_are_removed_from_names_and_services_are_no_arguments()
        => Assert.Equal(
            "books: [Book!]!, bookById(id: Int!): Book, search(text: String, genres: [Genre!], first: Int! = 10): String!, items: [Item!]!",
            Library.Schema.FieldsOf("Query"));

    [Fact]
    public void Enum_values_are_upper_snake_case_unless_they_are_named()
    {
        Assert.Equal("SCIENCE_FICTION, E_LEARNING, HTTP_MANUAL, CRIME, PULP", Library.Schema.ValuesOf("Genre"));
        Assert.Equal("Nobody reads them.", Library.Schema.GetType<EnumType>("Genre").Values[^1].DeprecationReason);
    }

    [Fact]
    public void A_field_is_named_and_deprecated_by_its_attributes()
    {
        Assert.Equal("length: Float!, id: Int!, title: String!, shelf: String", Library.Schema.FieldsOf("Film"));
        Assert.Equal("Use `title`.", Library.Schema.Field("Book.oldTitle").DeprecationReason);
    }

    [Fact]
    public void Documentation_describes_types_fields_and_arguments()
    {
        Assert.Equal("Something that can be lent.", Library.Schema.GetType<InterfaceType>("Item").Description);
        Assert.Equal("The number, of `title` or of `nothing`.", Library.Schema.Field("Book.id").Description);
        Assert.Equal("All the books.", Library.Schema.Field("Query.books").Description);
        Assert.Equal("Its number.", Library.Schema.Field("Query.bookById").Arguments["id"].Description);
        Assert.Null(Library.Schema.GetType<ObjectType>("Film").Description);
    }

    [Fact]
    public void Documentation_is_inherited_where_it_says_so()
    {
        var schema = SchemaBuilder.New().AddTypes(typeof(HeirQueries)).Create();

        Assert.Equal("Something that has a name.", schema.GetType<ObjectType>("Heir").Description);
        Assert.Equal("What it is called.", schema.Field("Heir.name").Description);
    }

    [Fact]
    public void Types_that_nothing_refers_to_are_left_out()
    {
        var schema = Library.Builder.AddType<Unreached>().Create();

        Assert.False(schema.TryGetType<INamedType>("Unreached", out _));
        Assert.True(schema.TryGetType<INamedType>("Film", out _));
    }

    [Fact]
    public void The_order_of_the_types_does_not_change_between_builds()
        => Assert.Equal(Library.Schema.Types.Select(type => type.Name), Library.Builder.Create().Types.Select(type => type.Name));

    [Fact]
    public void The_specified_directives_are_there()
        => Assert.Equal(
            ["skip", "include", "deprecated", "specifiedBy", "oneOf"],
            Library.Schema.Directives.Select(directive => directive.Name));

    [Fact]
    public void Runtime_types_are_bound_to_their_scalars()
    {
        var schema = SchemaBuilder.New().AddQueryType().AddType(typeof(ScalarQueries)).Create();

        Assert.Equal(
            "all: Scalars!",
            schema.FieldsOf("Query"));
        Assert.Equal(
            "text: String!, truth: Boolean!, number: Int!, small: Int!, tiny: Int!, large: Long!, real: Float!, single: Float!, "
                + "key: UUID!, instant: DateTime!, offset: DateTime!, day: LocalDate!, time: LocalTime!, "
                + "json: JSON!, bag: JSON, bags: [JSON!]!",
            schema.FieldsOf("Scalars"));
    }

    /// <summary>Something that has a name.</summary>
    public interface INamed
    {
        /// <summary>What it is called.</summary>
        string Name { get; }
    }

    /// <inheritdoc />
    public sealed class Heir : INamed
    {
        /// <inheritdoc />
        public string Name => "";
    }

    [QueryType]
    public static class HeirQueries
    {
        public static Heir GetHeir() => new();
    }

    public sealed class Unreached
    {
        public int Id { get; set; }
    }

    public sealed class Scalars
    {
        public string Text { get; } = "";

        public bool Truth { get; }

        public int Number { get; }

        public short Small { get; }

        public byte Tiny { get; }

        public long Large { get; }

        public double Real { get; }

        public float Single { get; }

        public Guid Key { get; }

        public DateTime Instant { get; }

        public DateTimeOffset Offset { get; }

        public DateOnly Day { get; }

        public TimeOnly Time { get; }

        public JsonElement Json { get; }

        public Dictionary<string, object?>? Bag { get; }

        public IReadOnlyList<IReadOnlyDictionary<string, object?>> Bags { get; } = [];
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class ScalarQueries
    {
        public static Scalars GetAll() => new();
    }
}
