using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types;

public sealed class ExtensionTests
{
    [Fact]
    public void The_root_attributes_add_their_root_types()
    {
        var schema = SchemaBuilder.New().AddTypes(typeof(Reads), typeof(Writes), typeof(Events)).Create();

        Assert.Equal("version: String!, now: Int!", schema.FieldsOf("Query"));
        Assert.Equal("rename(id: Int!): Boolean!", schema.FieldsOf("Mutation"));
        Assert.Equal("renamed: String!", schema.FieldsOf("Subscription"));
        Assert.Same(schema.GetType<ObjectType>("Mutation"), schema.MutationType);
        Assert.Same(schema.GetType<ObjectType>("Subscription"), schema.SubscriptionType);
    }

    [Fact]
    public void A_root_type_may_come_from_a_class()
        => Assert.Equal("version: String!, now: Int!", SchemaBuilder.New().AddQueryType<Reads>().Create().FieldsOf("Query"));

    [Fact]
    public void The_fields_of_an_extension_come_last_and_a_bound_member_keeps_its_place()
    {
        var schema = Library.Builder.AddType(typeof(FilmFields)).Create();

        Assert.Equal("hours: Int!, id: Int!, title: String!, shelf: String, isLong: Boolean!", schema.FieldsOf("Film"));
        Assert.NotNull(schema.Field("Film.isLong").Getter);
        Assert.Equal(["Minutes"], schema.Field("Film.isLong").Requirements);
    }

    [Fact]
    public void An_extension_of_a_runtime_type_ignores_properties()
    {
        var schema = Library.Builder.AddTypeExtension<BookFields>().Create();

        Assert.Equal(
            "genre: Genre!, author: Author, tags: [String!]!, id: Int!, title: String!, shelf: String, isOld: Boolean!",
            schema.FieldsOf("Book"));
    }

    [Fact]
    public void An_extension_of_an_interface_is_inherited_by_its_objects()
    {
        var schema = Library.Builder.AddType(typeof(ItemFields)).Create();

        Assert.Equal("id: Int!, title: String!, shelf: String, label(prefix: String): String!", schema.FieldsOf("Item"));
        Assert.Equal("length: Float!, id: Int!, title: String!, shelf: String, label(prefix: String): String!", schema.FieldsOf("Film"));
        Assert.Null(schema.Field("Item.label").Resolver);
        Assert.NotNull(schema.Field("Film.label").Resolver);
    }

    [Fact]
    public void An_extension_of_a_base_class_that_is_no_type_is_one_of_all_that_derive_from_it()
    {
        var schema = SchemaBuilder.New().AddTypes(typeof(ShapeQueries), typeof(ShapeFields)).Create();

        Assert.Equal("radius: Int!, sides: Int!, area: Int!", schema.FieldsOf("Circle"));
        Assert.Equal("sides: Int!, area: Int!", schema.FieldsOf("Square"));
    }

    [Fact]
    public void An_extension_of_nothing_is_an_error()
    {
        var exception = Assert.Throws<SchemaException>(() => Library.Builder.AddType(typeof(Lost)).Create());

        Assert.Equal(["Magazine: the schema has no such type for Lost to extend."], exception.Messages);
    }

    [Fact]
    public void A_union_has_the_objects_that_derive_from_its_base()
    {
        var schema = SchemaBuilder.New().AddTypes(typeof(FoundQueries), typeof(Cat), typeof(Dog)).Create();

        Assert.Equal(["Cat", "Dog"], schema.GetType<UnionType>("Found").Types.Select(type => type.Name));
    }

    [Fact]
    public void The_methods_of_a_class_are_fields_where_it_says_that_it_is_a_type()
    {
        var schema = SchemaBuilder.New().AddTypes(typeof(FoundQueries), typeof(Cat), typeof(Dog)).Create();

        Assert.Equal("mew(times: Int!): String!, isCat: Boolean!, name: String!", schema.FieldsOf("Cat"));
        Assert.NotNull(schema.Field("Cat.isCat").Getter);
        Assert.Equal("name: String!", schema.FieldsOf("Dog"));
    }

    [QueryType]
    public sealed class Reads
    {
        public string Version => "1";

        public int GetNow() => 1;

        public static int GetStatic() => 1;
    }

    [MutationType]
    public static class Writes
    {
        public static bool Rename(int id) => id > 0;
    }

    [SubscriptionType]
    public static class Events
    {
        [Subscribe]
        public static string Renamed([EventMessage] string title) => title;
    }

    [ObjectType<Film>]
    public static class FilmFields
    {
        [BindMember(nameof(Film.Minutes))]
        public static int GetHours([Parent] Film film) => (int)(film.Minutes / 60);

        public static bool IsLong([Parent(requires: nameof(Film.Minutes))] Film film) => film.Minutes > 90;
    }

    [ExtendObjectType<Book>(IgnoreProperties = [nameof(Book.PageCount), nameof(Book.Sequels), nameof(Book.OldTitle)])]
    public sealed class BookFields
    {
        public bool IsOld([Parent] Book book) => book.Id < 10;
    }

    [InterfaceType<Item>]
    public static class ItemFields
    {
        public static string GetLabel([Parent] Item item, string? prefix) => prefix + item.Title;
    }

    public class Shape
    {
        public int Sides { get; set; }
    }

    public sealed class Circle : Shape
    {
        public int Radius { get; set; }
    }

    public sealed class Square : Shape;

    [QueryType]
    public static class ShapeQueries
    {
        public static Circle GetCircle() => new();

        public static Square? GetSquare() => null;
    }

    [ExtendObjectType<Shape>]
    public static class ShapeFields
    {
        public static int GetArea([Parent] Shape shape) => shape.Sides;
    }

    [ExtendObjectType("Magazine")]
    public static class Lost
    {
        public static int GetArea() => 1;
    }

    [UnionType("Found")]
    public abstract record Finding(string Name);

    [ObjectType]
    public sealed record Cat(string Name) : Finding(Name)
    {
        public string Mew(int times) => string.Concat(Enumerable.Repeat(Name, times));

        public bool IsCat() => true;
    }

    public sealed record Dog(string Name) : Finding(Name)
    {
        public string Bark() => Name;
    }

    [QueryType]
    public static class FoundQueries
    {
        public static Finding? GetFinding() => null;
    }
}
