using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types;

public sealed class InputObjectTests
{
    private static readonly Schema s_schema = SchemaBuilder.New().AddTypes(typeof(Queries)).Create();

    [Fact]
    public void A_class_used_as_an_input_is_called_so()
    {
        Assert.Equal(
            "find(input: FindInput!, page: PageInput, order: [SortInput!], one: OneInput): Int!",
            s_schema.FieldsOf("Query"));
        Assert.Same(typeof(Page), s_schema.GetType<InputObjectType>("PageInput").RuntimeType);
    }

    [Fact]
    public void Nullability_defaults_and_attributes_make_the_fields()
    {
        Assert.Equal(
            "title: String!, key: UUID!, size: Int! = 10, genre: Genre! = E_LEARNING, shelf: String, notes: String, tags: [String!]",
            s_schema.InputsOf("FindInput"));
        Assert.Equal("number: Int! = 1, size: Int! = 1000", s_schema.InputsOf("PageInput"));
        Assert.Equal("by: String!, then: [SortInput!] = [{by: \"id\", then: []}]", s_schema.InputsOf("SortInput"));
    }

    [Fact]
    public void An_input_object_is_one_of()
    {
        var type = s_schema.GetType<InputObjectType>("OneInput");

        Assert.True(type.IsOneOf);
        Assert.Equal("id: Int, title: String", s_schema.InputsOf("OneInput"));
    }

    [Fact]
    public void The_parameters_documentation_describes_a_records_fields()
        => Assert.Equal("What it is called.", s_schema.GetType<InputObjectType>("FindInput").Fields["title"].Description);

    [Fact]
    public void Values_go_through_the_constructor_and_the_setters()
    {
        var key = Guid.NewGuid();

        var find = Create<Find>(
            "FindInput",
            ("title", "Ubik"), ("key", key), ("size", 3), ("genre", Genre.Pulp), ("shelf", null), ("tags", new[] { "a" }));

        Assert.Equal(("Ubik", key, 3, Genre.Pulp), (find.Title, find.Key, find.Size, find.Genre));
        Assert.True(find.Shelf.HasValue);
        Assert.Null(find.Shelf.Value);
        Assert.False(find.Notes.HasValue);
        Assert.Equal(["a"], find.Tags);
    }

    [Fact]
    public void An_absent_field_keeps_the_initial_value()
    {
        var find = Create<Find>("FindInput", ("title", "Ubik"), ("key", Guid.Empty));

        Assert.Equal((10, Genre.ELearning), (find.Size, find.Genre));
        Assert.Equal(["initial"], find.Tags);
    }

    [Fact]
    public void The_default_is_a_literal_of_the_type()
        => Assert.IsType<ListValueNode>(s_schema.GetType<InputObjectType>("SortInput").Fields["then"].DefaultValue);

    [Fact]
    public void Optional_and_the_collection_are_told_to_the_coercion()
    {
        var fields = s_schema.GetType<InputObjectType>("FindInput").Fields;

        Assert.True(fields["shelf"].IsOptional);
        Assert.Equal(typeof(string), fields["shelf"].RuntimeType);
        Assert.Equal(typeof(IReadOnlyList<string>), fields["tags"].RuntimeType);
        Assert.Equal(typeof(Find).GetProperty("Shelf"), fields["shelf"].Member);
    }

    private static T Create<T>(string type, params (string Name, object? Value)[] values)
    {
        var input = s_schema.GetType<InputObjectType>(type);
        var all = new object?[input.Fields.Count];
        Array.Fill(all, InputField.Absent);
        foreach (var (name, value) in values)
            all[input.Fields.IndexOf(name)] = value;

        return (T)input.CreateInstance!(all);
    }

    /// <summary>What to find.</summary>
    /// <param name="Title">What it is called.</param>
    /// <param name="Key">Its key.</param>
    /// <param name="Size">How many.</param>
    /// <param name="Genre">Of what kind.</param>
    [InputObjectType]
    public sealed record Find(string Title, Guid Key, int Size = 10, Genre Genre = Genre.ELearning)
    {
        public Optional<string?> Shelf { get; init; }

        public Optional<string> Notes { get; init; }

        public IReadOnlyList<string>? Tags { get; init; } = ["initial"];

        public int Computed => Size * 2;
    }

    [InputObjectType]
    public sealed class Page
    {
        [DefaultValue(1)]
        public int Number { get; set; }

        [DefaultValue(1000)]
        public required int Size { get; init; }
    }

    public sealed record SortInput(string By, [DefaultValueSyntax("[{ by: \"id\", then: [] }]")] SortInput[]? Then);

    [OneOf]
    public sealed record OneInput(int? Id, string? Title);

    [QueryType]
    public static class Queries
    {
        public static int Find(Find input, Page? page, List<SortInput>? order, OneInput? one)
            => input.Size + page!.Size + order!.Count + one!.Id!.Value;
    }
}
