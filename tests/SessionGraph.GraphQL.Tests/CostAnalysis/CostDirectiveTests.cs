using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Printing;

namespace SessionGraph.GraphQL.Tests.CostAnalysis;

/// <summary>The directives that cost attributes and default costs add to a schema.</summary>
public sealed class CostDirectiveTests
{
    [Fact]
    public void Attributes_and_resolvers_that_may_wait_become_directives()
    {
        var schema = SchemaBuilder.New().AddCostAnalyzer().AddQueryType().AddTypes(typeof(Shelf)).Create();

        Assert.Contains(
            """
            type Query {
              pure: Int!
              slow: Int! @cost(weight: "10")
              free: Int! @cost(weight: "0")
              sized(first: Int @cost(weight: "2.5")): [Volume!]! @listSize(assumedSize: 5, slicingArguments: [ "first" ], requireOneSlicingArgument: false) @cost(weight: "10")
            }

            type Volume @cost(weight: "3") {
              pages: Int! @cost(weight: "0.5")
            }
            """.ReplaceLineEndings("\n"),
            SchemaPrinter.Print(schema),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_an_object_has_from_its_interface_costs_what_the_interfaces_does()
    {
        var document = SchemaPrinter.Print(
            SchemaBuilder.New().AddCostAnalyzer().AddQueryType().AddTypes(typeof(Store), typeof(PrintNode), typeof(Map)).Create());

        Assert.Contains("type Map implements Print {\n  atOnce: Int!\n  later: Int! @cost(weight: \"10\")\n}", document, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_defaults_only_attributes_become_directives()
    {
        var builder = SchemaBuilder.New().AddCostAnalyzer().AddQueryType().AddTypes(typeof(Shelf));
        builder.Features.Get<CostOptions>()!.ApplyCostDefaults = false;

        var document = SchemaPrinter.Print(builder.Create());

        Assert.Contains("slow: Int!\n", document, StringComparison.Ordinal);
        Assert.Contains("free: Int! @cost(weight: \"0\")", document, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_without_cost_analysis_has_no_cost_directives()
        => Assert.DoesNotContain("cost", SchemaPrinter.Print(SchemaBuilder.New().AddQueryType().AddTypes(typeof(Shelf)).Create()), StringComparison.Ordinal);

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class Shelf
    {
        public static int GetPure(CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested ? 0 : 1;

        public static Task<int> GetSlowAsync() => Task.FromResult(1);

        [Cost(0)]
        public static Task<int> GetFreeAsync() => Task.FromResult(1);

        [ListSize(AssumedSize = 5, SlicingArguments = ["first"], RequireOneSlicingArgument = false)]
        public static Task<IReadOnlyList<Volume>> GetSizedAsync([Cost(2.5)] int? first) => Task.FromResult<IReadOnlyList<Volume>>([]);
    }

    [Cost(3)]
    public sealed class Volume
    {
        [Cost(0.5)]
        public int Pages => 1;
    }

    public abstract class Print;

    public sealed class Map : Print;

    [InterfaceType<Print>]
    public static class PrintNode
    {
        public static int GetAtOnce([Parent] Print print, CancellationToken cancellationToken)
            => cancellationToken.IsCancellationRequested ? 0 : print.GetHashCode();

        public static Task<int> GetLaterAsync([Parent] Print print) => Task.FromResult(print.GetHashCode());
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    public static class Store
    {
        public static Print GetPrint() => new Map();
    }
}
