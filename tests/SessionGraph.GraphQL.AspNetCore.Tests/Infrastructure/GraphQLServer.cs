using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>A small GraphQL server on Kestrel, on a free loopback port.</summary>
public sealed class GraphQLServer : IAsyncDisposable
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string EventStream = "text/event-stream; charset=utf-8";
    public const string Multipart = "multipart/mixed; boundary=\"-\"";
    public const string MultipartSubscription = "multipart/mixed; boundary=\"graphql\"; subscriptionSpec=1.0";

    private GraphQLServer(WebApplication application)
    {
        Application = application;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public WebApplication Application { get; }

    public HttpClient Client { get; }

    public Probe Probe => Application.Services.GetRequiredService<Probe>();

    public IServiceProvider Services => Application.Services;

    public ErrorLog Log => Application.Services.GetRequiredService<ErrorLog>();

    public static WebApplication Create(
        Action<IRequestExecutorBuilder>? configure = null,
        GraphQLServerOptions? options = null,
        TimeProvider? timeProvider = null,
        Action<IServiceCollection>? configureServices = null,
        Func<WebApplication, GraphQLEndpointConventionBuilder>? map = null)
    {
        map ??= static application => application.MapGraphQL();

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var log = new ErrorLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(log).AddSingleton<Probe>();
        if (timeProvider is not null)
            builder.Services.AddSingleton(timeProvider);

        var graphQL = builder.Services.AddGraphQLServer()
            .AddTypes(typeof(Queries), typeof(Mutations), typeof(Subscriptions), typeof(LetterFields))
            .AddInMemorySubscriptions();
        configure?.Invoke(graphQL);
        configureServices?.Invoke(builder.Services);

        var application = builder.Build();
        map(application).WithOptions(options ?? new GraphQLServerOptions());
        return application;
    }

    public static async Task<GraphQLServer> StartAsync(
        Action<IRequestExecutorBuilder>? configure = null,
        GraphQLServerOptions? options = null,
        TimeProvider? timeProvider = null,
        Action<IServiceCollection>? configureServices = null,
        Func<WebApplication, GraphQLEndpointConventionBuilder>? map = null)
    {
        var application = Create(configure, options, timeProvider, configureServices, map);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new GraphQLServer(application);
    }

    public Task<Answer> PostAsync(string body, string? accept = null, string? contentType = "application/json")
        => PostAsync(Encoding.UTF8.GetBytes(body), accept, contentType);

    public Task<Answer> PostAsync(byte[] body, string? accept = null, string? contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return SendAsync(HttpMethod.Post, "/graphql", accept, content);
    }

    public Task<Answer> GetAsync(string pathAndQuery, string? accept = null) => SendAsync(HttpMethod.Get, pathAndQuery, accept);

    public async Task<Answer> SendAsync(HttpMethod method, string pathAndQuery, string? accept = null, HttpContent? content = null)
    {
        var request = Request(method, pathAndQuery, accept, content);
        return await Answer.ReadAsync(await Client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    /// <summary>Sends the document and returns the response before it has ended.</summary>
    public Task<HttpResponseMessage> OpenAsync(string document, string? accept, CancellationToken cancellationToken) => Client.SendAsync(
        Request(HttpMethod.Post, "/graphql", accept, System.Net.Http.Json.JsonContent.Create(new { query = document })),
        HttpCompletionOption.ResponseHeadersRead,
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Application.DisposeAsync();
    }

    private static HttpRequestMessage Request(HttpMethod method, string pathAndQuery, string? accept, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, pathAndQuery) { Content = content };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);

        return request;
    }
}
