namespace SessionGraph.TestSupport;

/// <summary>Whether the tests run with the fast path of SQLite. The environment variable <c>Store__FastPath=false</c> turns it off.</summary>
public static class FastPath
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("Store__FastPath") is not "false";

    /// <summary>Skips a test of what only the fast path does.</summary>
    public static void SkipUnlessOn() => Assert.SkipUnless(IsOn, "It tests the fast path, which is off.");
}
