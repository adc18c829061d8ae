using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.Aggregation;

public sealed class SqliteAggregatePropertyTests(TestGateway gateway)
    : AggregatePropertyTests(gateway, runs: 150), IClassFixture<TestGateway>
{
    protected override void AssertStatements(IReadOnlyList<string> statements) => Assert.Single(statements);
}
