using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.Aggregation;

public sealed class PostgreSqlAggregatePropertyTests : AggregatePropertyTests, IClassFixture<PostgreSqlGateway>
{
    public PostgreSqlAggregatePropertyTests(PostgreSqlGateway gateway)
        : base(gateway, runs: 60)
        => gateway.Require();
}
