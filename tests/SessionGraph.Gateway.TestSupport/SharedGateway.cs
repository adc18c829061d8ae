namespace SessionGraph.Gateway.TestSupport;

/// <summary>One gateway for the tests of a class.</summary>
public sealed class SharedGateway : IAsyncDisposable
{
    public TestGateway Gateway { get; } = new();

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
