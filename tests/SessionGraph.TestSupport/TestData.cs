namespace SessionGraph.TestSupport;

/// <summary>The files of <c>tests/TestData</c>.</summary>
public static class TestData
{
    public static string PathOf(params ReadOnlySpan<string> names)
        => Path.Combine([AppContext.BaseDirectory, "TestData", .. names]);
}
