using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Tests.Validation;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types;

public sealed class SchemaCoordinateTests
{
    private static readonly Schema s_schema = SdlSchema.Create("""
        type Query implements Named { name(style: Style = SHORT): String find(by: Key): Named }
        interface Named { name(style: Style): String }
        enum Style { SHORT LONG } input Key { id: ID } union Any = Query scalar Day
        directive @cost(weight: Int) on FIELD_DEFINITION
        """);

    [Theory]
    [InlineData("Query", "Query")]
    [InlineData("Day", "Day")]
    [InlineData("Query.name", "name")]
    [InlineData("Named.name", "name")]
    [InlineData("Query.name(style:)", "style")]
    [InlineData("Key.id", "id")]
    [InlineData("Style.SHORT", "SHORT")]
    [InlineData("@cost", "cost")]
    [InlineData("@cost(weight:)", "weight")]
    [InlineData("@skip(if:)", "if")]
    [InlineData("Query.__type(name:)", "name")]
    [InlineData("Any.__typename", "__typename")]
    [InlineData("__Type.kind", "kind")]
    public void A_coordinate_finds_its_member_and_is_printed_as_it_is_noted(string coordinate, string name)
    {
        Assert.Equal(name, s_schema.GetMember(coordinate).Name);
        Assert.Equal(coordinate, SchemaCoordinate.Parse(coordinate).ToString());
    }

    [Theory]
    [InlineData("Missing")]
    [InlineData("Missing.name")]
    [InlineData("Query.missing")]
    [InlineData("Query.missing(style:)")]
    [InlineData("Query.name(missing:)")]
    [InlineData("Key.id(style:)")]
    [InlineData("Style.NONE")]
    [InlineData("Day.name")]
    [InlineData("Any.name")]
    [InlineData("@missing")]
    [InlineData("@missing(if:)")]
    [InlineData("@cost(if:)")]
    [InlineData("cost")]
    public void A_coordinate_of_nothing_finds_nothing(string coordinate)
    {
        Assert.False(s_schema.TryGetMember(SchemaCoordinate.Parse(coordinate), out _));
        Assert.Throws<KeyNotFoundException>(() => s_schema.GetMember(coordinate));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(" Query", 1)]
    [InlineData("Query ", 6)]
    [InlineData("Query .name", 6)]
    [InlineData("Query.", 7)]
    [InlineData("Query.name(", 12)]
    [InlineData("Query.name(style)", 17)]
    [InlineData("Query.name(style:", 18)]
    [InlineData("Query.name(style: )", 18)]
    [InlineData("Query(style:)", 6)]
    [InlineData("Query.name.more", 11)]
    [InlineData("@cost.weight", 6)]
    [InlineData("@", 2)]
    [InlineData("@@cost", 2)]
    [InlineData("1Query", 1)]
    [InlineData("Qüery", 2)]
    [InlineData("Query#comment", 6)]
    public void An_invalid_coordinate_is_refused_at_the_wrong_character(string text, int column)
    {
        Assert.Equal(column, Assert.Throws<SyntaxException>(() => SchemaCoordinate.Parse(text)).Column);
        Assert.False(SchemaCoordinate.TryParse(text, out _));
    }
}
