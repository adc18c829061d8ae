using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway.TestSupport;

/// <summary>The whole gateway: real Kestrel on loopback, a real SQLite file of its own with the sample data, a clock that a test sets.</summary>
public sealed class TestGateway : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-").FullName;
    private readonly Factory _factory;

    public TestGateway(params (string Key, string Value)[] settings)
        : this(interceptor: null, settings)
    {
    }

    /// <summary>A gateway whose contexts have this interceptor in place of the log.</summary>
    public TestGateway(IInterceptor? interceptor, params (string Key, string Value)[] settings)
        : this(interceptor, null, settings)
    {
    }

    /// <summary>A gateway whose client sends its requests through this handler.</summary>
    public TestGateway(DelegatingHandler handler, params (string Key, string Value)[] settings)
        : this(null, null, settings)
    {
        Client.Dispose();
        Client = _factory.CreateDefaultClient(handler);
    }

    /// <summary>A gateway with these services beside its own, or in their place.</summary>
    public TestGateway(IInterceptor? interceptor, Action<IServiceCollection>? configure, params (string Key, string Value)[] settings)
    {
        _factory = new Factory(this, interceptor ?? Sql, configure, settings);
        _factory.UseKestrel(0);
        _factory.StartServer();
        // Else its statements could come among those of a test.
        _factory.Services.GetRequiredService<UnconfiguredConnectionCheck>().ExecuteTask!.GetAwaiter().GetResult();
        Client = _factory.CreateClient();
    }

    public HttpClient Client { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public SqlLog Sql { get; } = new();

    public IServiceProvider Services => _factory.Services;

    public string DatabaseFile => Path.Combine(_folder, "sessiongraph.db");

    /// <summary>Sends the document as JSON and gives back the response's body.</summary>
    public async Task<JsonObject> SendAsync(string query, object? variables = null, string? caller = null, string? operationName = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = JsonContent.Create(new { query, variables, operationName });
        if (caller is not null)
            request.Headers.Add("X-Caller", caller);

        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(body)!.AsObject();
    }

    /// <summary>The response's data; fails the test with the errors where there are any.</summary>
    public async Task<JsonNode> DataAsync(string query, object? variables = null, string? caller = null)
    {
        var response = await SendAsync(query, variables, caller);
        Assert.False(response.ContainsKey("errors"), response.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return response["data"]!;
    }

    /// <summary>The global id of the session with this key.</summary>
    public static string Id(string typeName, long key) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{typeName}:{key}"));

    /// <summary>Runs a mutation with one input and gives back its payload: the session's fields that are asked for, and the errors.</summary>
    public Task<JsonNode> MutateAsync(string mutation, string selection, object input, string? caller = null)
    {
        var inputType = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        return MutateAsync($"mutation($input: {inputType}!)", mutation, "$input", selection, new { input }, caller);
    }

    /// <inheritdoc cref="MutateAsync(string, string, object, string?)"/>
    public async Task<JsonNode> MutateAsync(
        string operation, string mutation, string input, string selection, object? variables, string? caller = null)
    {
        const string errors = "errors { __typename ... on Error { message code field } }";
        var document = $"{operation} {{ {mutation}(input: {input}) {{ {selection} {errors} }} }}";
        var data = await DataAsync(document, variables, caller);
        return data[mutation]!;
    }

    /// <summary>Runs a mutation that must be refused with this one error, and leave the database as it was.</summary>
    public async Task<string> RejectAsync(string mutation, object input, string errorType, string code)
    {
        var before = await DumpAsync();
        var payload = await MutateAsync(mutation, "", input);
        var error = Assert.Single(payload["errors"]!.AsArray())!;
        Assert.Equal((errorType, code), ((string?)error["__typename"], (string?)error["code"]));
        Assert.Equal(before, await DumpAsync());
        return (string)error["message"]!;
    }

    /// <summary>Every row of every table, as text: what must not change when a write is rejected.</summary>
    public async Task<string> DumpAsync()
    {
        await using var store = await Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>().CreateDbContextAsync();
        return await DatabaseDump.CreateAsync(store);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Factory(
        TestGateway gateway,
        IInterceptor interceptor,
        Action<IServiceCollection>? configure,
        (string Key, string Value)[] settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Store:ConnectionString", $"Data Source={gateway.DatabaseFile}");
            builder.UseSetting("Store:SampleData", "true");
            builder.UseSetting("Caller:Header", "X-Caller");
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value);

            builder.ConfigureServices(services => services
                .AddSingleton<TimeProvider>(gateway.Clock)
                .ConfigureDbContext<SessionGraphContext>(options => options.AddInterceptors(interceptor)));
            if (configure is not null)
                builder.ConfigureServices(configure);
        }
    }
}
