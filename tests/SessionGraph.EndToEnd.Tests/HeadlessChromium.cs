using Microsoft.Playwright;

namespace SessionGraph.EndToEnd.Tests;

/// <summary>The browser of the tests.</summary>
internal static class HeadlessChromium
{
    private const string Executable = "/usr/bin/chromium";

    /// <summary>Skips the test where the browser is not installed.</summary>
    public static void SkipWithout() => Assert.SkipUnless(File.Exists(Executable), "Chromium is not installed: apt-get install chromium.");

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Executable,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"],
    });
}
