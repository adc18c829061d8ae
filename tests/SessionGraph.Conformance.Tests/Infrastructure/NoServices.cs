namespace SessionGraph.Conformance.Tests.Infrastructure;

/// <summary>The services of requests whose resolvers ask for none.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static NoServices Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}
