using Microsoft.Extensions.Configuration;
using SessionGraph.Workshops;

namespace SessionGraph.Gateway.Tests.Workshops;

/// <summary>The whole gateway with a sixth provider, which no file of <c>src</c> names: one line registers it.</summary>
public sealed class WorkshopsGateway : IAsyncDisposable
{
    public TestGateway Gateway { get; } = new(
        null, services => services.AddSessionProvider(new WorkshopsProvider(), new ConfigurationBuilder().Build()));

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
