namespace SessionGraph.GraphQL.Tests;

/// <summary>The files of <c>tests/TestData</c>.</summary>
internal static class TestData
{
    public static string PathOf(params ReadOnlySpan<string> names)
        => System.IO.Path.Combine([AppContext.BaseDirectory, "TestData", .. names]);
}
