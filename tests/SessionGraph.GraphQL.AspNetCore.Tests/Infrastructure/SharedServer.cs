namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>One server for the tests of a class.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    public GraphQLServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await GraphQLServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
