namespace SessionGraph.Providers.Tests;

public sealed class TestCaller : ICaller
{
    public string? Name { get; set; } = "ada";
}
