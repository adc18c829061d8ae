namespace SessionGraph.Providers.Tests;

public sealed class TestCaller : ICaller
{
    public string? Name { get; set; } = "ada";

    public string? AuthenticationError => null;

    public CallerAccess Access { get; set; } = CallerAccess.Everything;
}
