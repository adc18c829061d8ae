using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace SessionGraph.EndToEnd.Tests;

/// <summary>What a person sees who opens the gateway in a browser: Banana Cake Pop, in headless Chromium, against the real gateway.</summary>
public sealed partial class BananaCakePopTests : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-e2e-").FullName;
    private readonly WebApplicationFactory<Program> _gateway;

    public BananaCakePopTests()
    {
        _gateway = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Production")
            .UseSetting("Store:ConnectionString", $"Data Source={Path.Combine(_folder, "sessiongraph.db")}")
            .UseSetting("Store:SampleData", "true"));
        _gateway.UseKestrel(0);
        _gateway.StartServer();
    }

    [Fact]
    public async Task A_query_typed_into_the_page_shows_its_result()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed: apt-get install chromium.");
        var address = _gateway.ClientOptions.BaseAddress;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 900 } });
        var answers = new List<string>();
        page.Response += async (_, response) =>
        {
            if (response.Request.Method is "POST" && response.Url.EndsWith("/graphql", StringComparison.Ordinal))
                answers.Add(await response.TextAsync());
        };

        await page.GotoAsync(new Uri(address, "/graphql").ToString());
        await page.GetByText("Create Document").First.ClickAsync();
        await Assertions.Expect(page.GetByText("Schema Reference")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Reloading Schema")).ToHaveCountAsync(0);
        await page.Locator(".monaco-editor").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync("{ quizSessions(first: 1) { nodes { name person { name } } } }");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Run" }).First.ClickAsync();

        // The editor sets its text with hard blanks.
        var line = page.Locator(".view-line", new PageLocatorOptions { HasTextRegex = DataAnnotationBasics() });
        await Assertions.Expect(line.First).ToBeVisibleAsync();
        Assert.Contains(answers, answer => answer.Contains("Robin Castillo", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("Data.annotation.basics")]
    private static partial Regex DataAnnotationBasics();
}
