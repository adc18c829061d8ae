using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.GraphQL.Types;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests;

public sealed class InputDescriptionTests
{
    private static readonly Schema s_schema = TestSchema.Create(builder => builder.AddTypes(typeof(TreeNode), typeof(TreeQueries)));

    [Fact]
    public void Inputs_name_the_type_that_they_filter_and_sort()
    {
        Assert.StartsWith("Filters a list of `Tree`. ", s_schema.GetType<InputObjectType>("TreeFilterInput").Description, StringComparison.Ordinal);
        Assert.StartsWith("Sorts a list of `Tree`. ", s_schema.GetType<InputObjectType>("TreeSortInput").Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("height", "`height`: the height in metres.")]
    [InlineData("species", "`species`: UUID of the species in the register.")]
    [InlineData("age", "`age`: a number of years, `1. 5` or more.")]
    [InlineData("unknown", "`unknown`.")]
    public void A_field_goes_on_with_the_first_sentence_of_its_members_comment(string field, string expected)
    {
        Assert.Equal("Filters by " + expected, s_schema.GetType<InputObjectType>("TreeFilterInput").Fields[field].Description);
        Assert.Equal("Sorts by " + expected, s_schema.GetType<InputObjectType>("TreeSortInput").Fields[field].Description);
    }

    [Fact]
    public void A_filter_field_says_what_the_output_field_of_its_name_says()
        => Assert.Equal("Filters by `wood`: hard or soft.", s_schema.GetType<InputObjectType>("TreeFilterInput").Fields["wood"].Description);

    [Theory]
    [InlineData("height", "Filters by `height`: the height in metres. Takes one `Float` or a list of them.")]
    [InlineData("wood", "Filters by `wood`: hard or soft. Takes one `String`, a list of them, or null for items without a value.")]
    [InlineData("height__lte", "Matches items whose `height` is less than or equal to this value.")]
    [InlineData("wood__match", "Matches items whose `wood` contains this text, ignoring case. Items whose `wood` is null do not match.")]
    public void A_field_of_a_page_filter_says_what_it_takes_and_what_becomes_of_null(string field, string expected)
        => Assert.Equal(expected, s_schema.GetType<InputObjectType>("TreePageFilterInput").Fields[field].Description);

    [Theory]
    [InlineData("ngt", "lte", "less than or equal to")]
    [InlineData("ngte", "lt", "less than")]
    [InlineData("nlt", "gte", "greater than or equal to")]
    [InlineData("nlte", "gt", "greater than")]
    public void A_negated_comparison_names_its_counterpart_and_null(string operation, string counterpart, string compared)
        => Assert.Equal(
            $"Matches values {compared} this one, as `{counterpart}` does, and null.",
            s_schema.GetType<InputObjectType>("FloatOperationFilterInput").Fields[operation].Description);

    /// <summary>A tree.</summary>
    public sealed class Tree
    {
        /// <summary>The id.</summary>
        public int Id { get; set; }

        /// <summary>The height in metres. Measured in spring.</summary>
        public double Height { get; set; }

        /// <summary>UUID of the species in the register.</summary>
        public Guid Species { get; set; }

        /// <summary>A number of years, `1. 5` or more. Counted in rings.</summary>
        public int Age { get; set; }

        public string? Unknown { get; set; }

        /// <summary>The kind of the wood.</summary>
        public string? Wood { get; set; }
    }

    [ExtendObjectType<Tree>]
    internal static class TreeNode
    {
        /// <summary>Hard or soft.</summary>
        public static string? GetWood([Parent(requires: nameof(Tree.Wood))] Tree tree) => tree.Wood;
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    internal static class TreeQueries
    {
        [UseFiltering]
        [UseSorting]
        public static IQueryable<Tree> GetTrees(SessionGraphContext store) => store.Sessions.Select(session => new Tree { Id = session.Version });

        [UsePage]
        public static IQueryable<Tree> GetTreePage(SessionGraphContext store) => GetTrees(store);
    }
}
