using System.Text.RegularExpressions;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Printing;
using SessionGraph.Store;
using QuizSessionFilterInputType = SessionGraph.GraphQL.Data.Tests.Store.QuizSessionFilterInputType;

namespace SessionGraph.GraphQL.Data.Tests;

public sealed partial class SchemaTests
{
    [Fact]
    public void Connections_pages_filters_and_orders_are_in_HotChocolates_dialect()
    {
        var definitions = SchemaPrinter.Print(TestSchema.Create()).Split("\n\n").Where(definition => OwnDefinition().IsMatch(definition));

        Snapshot.Match(string.Join("\n\n", definitions), "schema");
    }

    [Theory]
    [InlineData(" where: QuizSessionFilterInput @cost(weight: \"10\") ")]
    [InlineData(" order: [QuizSessionSortInput!] @cost(weight: \"10\")): ")]
    [InlineData(
        "@listSize(assumedSize: 50, slicingArguments: [ \"first\", \"last\" ], slicingArgumentDefaultValue: 10, "
            + "sizedFields: [ \"edges\", \"nodes\" ], requireOneSlicingArgument: false) @cost(weight: \"10\")\n")]
    [InlineData("  totalCount: Int! @cost(weight: \"10\")\n")]
    [InlineData("  contains: String @cost(weight: \"20\")\n")]
    [InlineData("  ncontains: String @cost(weight: \"20\")\n")]
    [InlineData("  in: [String] @cost(weight: \"10\")\n")]
    [InlineData("  personId: SortEnumType @cost(weight: \"10\")\n")]
    [InlineData("  not: QuizSessionFilterInput\n")]
    [InlineData("  personId: IntOperationFilterInput\n")]
    public void Where_operations_are_priced_the_schema_says_what_HotChocolates_says(string part)
        => Assert.Contains(part, SchemaPrinter.Print(TestSchema.Create(builder => builder.AddCostAnalyzer())), StringComparison.Ordinal);

    [Fact]
    public void Attributes_in_another_order_are_a_fault_of_the_schema()
    {
        var fault = Assert.Throws<SchemaException>(() => TestSchema.Create(builder => builder.AddTypes(typeof(MisorderedQueries))));

        Assert.Contains("Query.misordered: [UseProjection] stands below [UseFiltering]", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_no_query_cannot_be_filtered()
    {
        var fault = Assert.Throws<SchemaException>(() => TestSchema.Create(builder => builder.AddTypes(typeof(NoQueries))));

        Assert.Contains("Query.number: it returns no IQueryable", fault.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"^(type|input|scalar) (Query|Page(Info|Details|Input|FilterValue)|(Quiz)?Session(s(Connection|Edge)|Page|\w*Input)"
            + @"|\w+OperationFilterInput|ListFilter\w+)\b"
            + "|^enum Sort",
        RegexOptions.Multiline)]
    private static partial Regex OwnDefinition();

    [ExtendObjectType(OperationTypeNames.Query)]
    private static class MisorderedQueries
    {
        [UseFiltering<QuizSessionFilterInputType>]
        [UseProjection]
        public static IQueryable<QuizSession> GetMisordered(SessionGraphContext store) => store.QuizSessions;
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    private static class NoQueries
    {
        [UseFiltering]
        public static int GetNumber(SessionGraphContext store) => store.GetHashCode();
    }
}
