using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SessionGraph.EndToEnd.Tests;

/// <summary>What a person sees who opens the page of the REST APIs in headless Chromium, from the home page of the real gateway.</summary>
public sealed partial class ApiReferenceTests : IAsyncDisposable
{
    private readonly TestGateway _gateway = new(("Rest:Enabled", "true"));
    private readonly List<string> _addresses = [];
    private readonly List<string> _errors = [];

    [Fact]
    public async Task The_page_shows_the_APIs_sends_a_request_and_asks_no_other_server()
    {
        HeadlessChromium.SkipWithout();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await HeadlessChromium.LaunchAsync(playwright);
        var page = await OpenAsync(browser);

        foreach (var provider in (string[])["School", "Zoho People", "360Learning", "Quiz"])
            await ChooseAsync(page, provider);
        var response = await page.RunAndWaitForResponseAsync(() => SendListAsync(page), response => response.Url.Contains("/api/v3/quiz/sessions", StringComparison.Ordinal));

        Assert.Equal(200, response.Status);
        Assert.Contains("\"quiz/sessions\"", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(201, await CreateAsync(page));
        Assert.Empty(_errors);
        Assert.All(_addresses, address => Assert.StartsWith(_gateway.Client.BaseAddress!.ToString(), address, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    private async Task<IPage> OpenAsync(IBrowser browser)
    {
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 900 } });
        page.SetDefaultTimeout(60_000);
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal))
                _addresses.Add(request.Url);
        };
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                _errors.Add(message.Text);
        };
        await page.GotoAsync(_gateway.Client.BaseAddress!.ToString());
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "REST APIs" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "OneRoster" }).WaitForAsync();
        return page;
    }

    private static async Task ChooseAsync(IPage page, string provider)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = ProviderNames() }).First.ClickAsync();
        await page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = provider }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = provider, Level = 1 }).WaitForAsync();
    }

    private static async Task SendListAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Test Request" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send" }).First.ClickAsync();
    }

    // As the page sends it: no header that says that the gateway's own page asks.
    private static Task<int> CreateAsync(IPage page) => page.EvaluateAsync<int>(
        """
        fetch('/api/v3/quiz/sessions', {
          method: 'POST',
          headers: { 'Content-Type': 'application/vnd.api+json' },
          body: JSON.stringify({ data: { type: 'quiz/sessions', attributes: { person_id: 1 } } })
        }).then(response => response.status)
        """);

    [GeneratedRegex("^(OneRoster|School|Quiz|Zoho People|360Learning)$")]
    private static partial Regex ProviderNames();
}
