using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace SessionGraph.EndToEnd.Tests;

/// <summary>What a person sees who opens the gateway in a browser: Banana Cake Pop, in headless Chromium, against the real gateway.</summary>
public sealed partial class BananaCakePopTests : IAsyncDisposable
{
    private const string Query = "{ quizSessions(first: 1) { nodes { name person { name } } } }";
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
        SkipWithoutBrowserOrPage();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await HeadlessChromium.LaunchAsync(playwright);
        var page = await OpenDocumentAsync(browser);

        await page.Locator(".monaco-editor").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(Query);
        var answer = await RunAsync(page, "quizSessions(first: 1)");

        // The editor sets its text with hard blanks.
        var line = page.Locator(".view-line", new PageLocatorOptions { HasTextRegex = DataAnnotationBasics() });
        await Assertions.Expect(line.First).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
        Assert.Contains("Robin Castillo", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_document_begins_with_the_sample_operation()
    {
        SkipWithoutBrowserOrPage();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await HeadlessChromium.LaunchAsync(playwright);
        var page = await OpenDocumentAsync(browser);

        var answer = await RunAsync(page, "... on AcademicSession { org { name } }");

        Assert.Contains("\"totalCount\":116", await answer.TextAsync(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static void SkipWithoutBrowserOrPage()
    {
        HeadlessChromium.SkipWithout();
        Assert.SkipUnless(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "ide", "index.html")),
            "Banana Cake Pop's files were not restored: install Node.js and build again.");
    }

    // The page with a new document, when it has asked for the schema.
    private async Task<IPage> OpenDocumentAsync(IBrowser browser)
    {
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 900 } });
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(new Uri(_gateway.ClientOptions.BaseAddress, "/graphql").ToString());
        await page.RunAndWaitForResponseAsync(
            () => page.GetByText("Create Document").First.ClickAsync(), response => IsAnswerTo(response, "queryType"));
        return page;
    }

    // The page takes a click only when it has read the schema and the query: until then a click does nothing, and is made again.
    private static async Task<IResponse> RunAsync(IPage page, string query)
    {
        var run = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Run" }).First;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await page.RunAndWaitForResponseAsync(
                    () => run.ClickAsync(),
                    response => IsAnswerTo(response, query),
                    new PageRunAndWaitForResponseOptions { Timeout = 5_000 });
            }
            catch (TimeoutException) when (attempt < 12)
            {
                // Once more.
            }
        }
    }

    private static bool IsAnswerTo(IResponse response, string query)
        => response.Request is { Method: "POST", PostData: { } body } && body.Contains(query, StringComparison.Ordinal);

    [GeneratedRegex("Data.annotation.basics")]
    private static partial Regex DataAnnotationBasics();
}
