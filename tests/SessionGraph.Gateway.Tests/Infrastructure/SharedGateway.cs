namespace SessionGraph.Gateway.Tests.Infrastructure;

/// <summary>One gateway for the tests of a class.</summary>
public sealed class SharedGateway : IAsyncDisposable
{
    public Gateway Gateway { get; } = new();

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
