namespace SessionGraph.Gateway.Tests.Schema;

public sealed class SchemaSnapshotTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    [Fact]
    public async Task The_committed_schema_is_what_the_gateway_serves()
    {
        var served = await shared.Gateway.Client.GetStringAsync(
            new Uri("/graphql?sdl", UriKind.Relative), TestContext.Current.CancellationToken);
        var file = Path.Combine(Repository.Root, "schema", "schema.graphql");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1")
            await File.WriteAllTextAsync(file, served.TrimEnd('\n') + "\n", TestContext.Current.CancellationToken);

        var committed = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.True(
            committed.TrimEnd('\n') == served.TrimEnd('\n'),
            "schema/schema.graphql is not what the gateway serves. If the change is meant, update it with\n"
            + "  dotnet run --project src/SessionGraph.Gateway -- schema export --output schema/schema.graphql");
    }
}
