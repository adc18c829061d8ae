using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using SessionGraph.Gateway.Home;

namespace SessionGraph.Gateway.Tests.Http;

/// <summary>The page at <c>/</c>.</summary>
public sealed partial class HomePageTests : IAsyncDisposable
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly TestGateway _gateway = new();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task The_sample_operation_has_the_answer_that_is_committed()
    {
        var answer = await _gateway.SendAsync(SampleOperation.Document);

        await CommittedFile.MatchAsync(answer.ToJsonString(s_options) + "\n", "src", "SessionGraph.Gateway", "Home", "sample.json");
    }

    [Fact]
    public async Task The_page_shows_the_sample_operation_and_its_answer()
    {
        var page = await _gateway.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var shown = Panel().Matches(page).ToDictionary(match => match.Groups["id"].Value, match => WebUtility.HtmlDecode(match.Groups["text"].Value));
        Assert.Equal((SampleOperation.Document.TrimEnd(), SampleOperation.Response.TrimEnd()), (shown["operation"], shown["answer"]));
    }

    [Fact]
    public async Task Every_link_of_the_page_leads_somewhere()
    {
        var page = await _gateway.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var links = Link().Matches(page).Select(match => match.Groups["address"].Value).ToArray();
        Assert.Equal(["graphql/", "graphql?sdl", "health"], links);
        foreach (var link in links)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/" + link, UriKind.Relative));
            request.Headers.Add("Accept", "text/html,*/*");
            using var response = await _gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_page_lets_nothing_be_loaded_or_run_but_its_own_style()
    {
        using var response = await _gateway.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Matches(
            "^default-src 'none'; img-src data:; .*style-src 'sha256-[A-Za-z0-9+/=]{44}'$",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [GeneratedRegex("<pre id=\"(?<id>\\w+)\">(?<text>.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Panel();

    [GeneratedRegex("<a href=\"(?<address>[^\"]*)\"")]
    private static partial Regex Link();
}
