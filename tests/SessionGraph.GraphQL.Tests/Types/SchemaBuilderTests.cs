using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Root_types_are_filled_by_their_extensions()
    {
        var schema = SchemaBuilder.New().AddQueryType().AddType(typeof(Queries)).AddType(typeof(AnimalType)).AddType<Dog>().Create();

        var field = schema.QueryType.Fields["animals"];
        Assert.Equal("[Animal!]!", field.Type.ToString());
        Assert.Equal("first: Int", Assert.Single(field.Arguments).ToString());
        Assert.NotNull(field.Resolver);
    }

    [Fact]
    public void An_object_has_its_own_fields_before_those_of_its_interface()
    {
        var schema = SchemaBuilder.New().AddQueryType().AddType(typeof(Queries)).AddType(typeof(AnimalType)).AddType<Dog>().Create();

        var dog = schema.GetType<ObjectType>("Dog");
        Assert.Equal(["barks: Boolean!", "name: String", "shout: String!"], dog.Fields.Select(field => field.ToString()));
        Assert.Equal(["Animal"], dog.Interfaces.Select(type => type.Name));
        Assert.All(dog.Fields, field => Assert.NotNull(field.Getter));
    }

    [Fact]
    public void An_enumeration_is_in_upper_snake_case()
    {
        var schema = SchemaBuilder.New().AddQueryType().AddType(typeof(Queries)).AddType(typeof(AnimalType)).AddType<Dog>().Create();

        Assert.Equal(["VERY_BIG", "E_SIZE"], schema.GetType<EnumType>("Size").Values.Select(value => value.Name));
    }

    [Fact]
    public void An_input_object_is_made_by_its_constructor_and_setters_and_knows_absent_from_null()
    {
        var schema = SchemaBuilder.New().AddQueryType().AddType(typeof(Queries)).AddType(typeof(AnimalType)).AddType<Dog>().Create();

        var input = schema.GetType<InputObjectType>("FindInput");
        Assert.Equal(["size: Size!", "name: String", "tags: [String!]"], input.Fields.Select(field => field.ToString()));
        var absent = (FindInput)input.CreateInstance!([Size.ESize, InputField.Absent, InputField.Absent]);
        var given = (FindInput)input.CreateInstance!([Size.ESize, null, new[] { "a" }]);
        Assert.False(absent.Name.HasValue);
        Assert.True(given.Name.HasValue);
        Assert.Equal(["a"], given.Tags!);
    }

    [Fact]
    public void A_requirement_that_the_parent_does_not_have_is_an_error()
    {
        var exception = Assert.Throws<SchemaException>(
            () => SchemaBuilder.New().AddQueryType().AddType(typeof(Queries)).AddType(typeof(AnimalType)).AddType<Dog>()
                .AddType(typeof(BrokenDogType)).Create());

        Assert.Contains("Dog.broken: it requires `Wings`, which Dog does not have.", exception.Message, StringComparison.Ordinal);
    }

    public enum Size
    {
        VeryBig,
        ESize,
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class Queries
    {
        public static IReadOnlyList<Animal> GetAnimals(int? first) => [.. Enumerable.Range(0, first ?? 0).Select(_ => new Dog())];

        public static Task<Animal?> FindAsync(FindInput input) => Task.FromResult<Animal?>(input.Size is Size.ESize ? null : new Dog());
    }

    [InterfaceType<Animal>(IgnoreProperties = [nameof(Animal.Secret)])]
    public static class AnimalType
    {
        public static string Shout([Parent(requires: nameof(Animal.Name))] Animal animal) => animal.Name + "!";
    }

    [ObjectType<Dog>]
    public static class BrokenDogType
    {
        public static string Broken([Parent(requires: "Wings")] Dog dog) => dog.Name!;
    }

    public abstract class Animal
    {
        public string? Name { get; set; }

        public string Secret => "";
    }

    public sealed class Dog : Animal
    {
        public bool Barks => true;
    }

    public sealed record FindInput(Size Size)
    {
        public Optional<string?> Name { get; init; }

        public IReadOnlyList<string>? Tags { get; init; }
    }
}
