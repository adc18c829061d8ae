using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Printing;

namespace SessionGraph.GraphQL.Tests.Types;

public sealed class DescriptionTests
{
    [Fact]
    public void A_schema_is_built_without_reading_what_describes_it_and_reads_it_once()
    {
        var read = new List<string>();
        var query = new ObjectTypeConfiguration { Name = "Query", Description = Read("Query") };
        query.Fields.Add(new OutputFieldConfiguration
        {
            Name = "words",
            Description = Read("words"),
            Type = TypeReference.Parse("Int"),
            Resolver = _ => default,
            Arguments = { new InputFieldConfiguration { Name = "count", Description = Read("count"), Type = TypeReference.Parse("Int") } },
        });
        var mood = new EnumTypeConfiguration { Name = "Mood" };
        mood.Values.Add(new EnumValue("GOOD", 1, Read("GOOD")));

        var schema = SchemaBuilder.New().AddType(query).AddType(mood).Create();
        Assert.Empty(read);

        var document = SchemaPrinter.Print(schema);
        Assert.Equal(document, SchemaPrinter.Print(schema));
        Assert.Equal(["GOOD", "Query", "count", "words"], read.Order(StringComparer.Ordinal));
        Assert.All(read, name => Assert.Contains($"About {name}.", document, StringComparison.Ordinal));

        Description Read(string name) => new(() =>
        {
            read.Add(name);
            return $"About {name}.";
        });
    }

    [Fact]
    public void The_first_description_with_a_text_counts_and_none_is_read_before_it_is_asked_for()
    {
        var read = 0;
        var description = Description.FirstOf(
            null,
            new Description(() =>
            {
                read++;
                return null;
            }),
            "Words.",
            "More words.");

        Assert.Equal(0, read);
        Assert.Equal("Words.", description.Text);
        Assert.Equal(1, read);
        Assert.Null(Description.FirstOf(null, new Description((string?)null)).Text);
    }

    [Fact]
    public void A_text_is_a_description_and_null_is_none()
    {
        Description? text = "Words.";
        Description? none = (string?)null;

        Assert.Equal("Words.", text?.Text);
        Assert.Null(none);
    }
}
