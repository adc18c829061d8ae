using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.Filters;

public sealed class SqliteFilterPropertyTests(TestGateway gateway) : FilterPropertyTests(gateway, runs: 500), IClassFixture<TestGateway>;
