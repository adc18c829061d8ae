using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.Filters;

public sealed class PostgreSqlFilterPropertyTests : FilterPropertyTests, IClassFixture<PostgreSqlGateway>
{
    public PostgreSqlFilterPropertyTests(PostgreSqlGateway gateway)
        : base(gateway, runs: 150)
        => gateway.Require();
}
