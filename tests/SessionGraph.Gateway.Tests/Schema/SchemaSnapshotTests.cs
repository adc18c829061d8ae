namespace SessionGraph.Gateway.Tests.Schema;

public sealed class SchemaSnapshotTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    [Fact]
    public async Task The_committed_schema_is_what_the_gateway_serves()
    {
        var served = await shared.Gateway.Client.GetStringAsync(
            new Uri("/graphql?sdl", UriKind.Relative), TestContext.Current.CancellationToken);

        await CommittedFile.MatchAsync(served.TrimEnd('\n') + "\n", "schema", "schema.graphql");
    }
}
