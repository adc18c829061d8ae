using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Http;

/// <summary>Applies what the configuration says of HTTP and of persisted operations.</summary>
internal static class HttpSetup
{
    public static IServiceCollection AddHttp(this IServiceCollection services)
    {
        services.AddOptions<HttpOptions>().BindConfiguration(HttpOptions.SectionName).ValidateOnStart();
        services.AddOptions<PersistedOperationSettings>().BindConfiguration(PersistedOperationSettings.SectionName).ValidateOnStart();
        services.AddOptions<HttpResponseFormatterOptions>().Configure<IOptions<HttpOptions>>(
            (formatter, http) => formatter.HttpTransportVersion = http.Value.HttpTransportVersion);

        // Neither streams, which must not be held back, nor the schema, whose entity tag is for its very bytes.
        services.AddResponseCompression(options => options.MimeTypes = ["application/json", "application/graphql-response+json"]);
        return services
            .AddRequestDecompression()
            .AddSingleton<IValidateOptions<HttpOptions>, HttpOptionsValidator>()
            .AddSingleton<IValidateOptions<PersistedOperationSettings>, HttpOptionsValidator>();
    }

    public static IRequestExecutorBuilder UsePersistedOperations(this IRequestExecutorBuilder builder, IConfiguration configuration)
    {
        var settings = configuration.GetSection(PersistedOperationSettings.SectionName).Get<PersistedOperationSettings>() ?? new();
        if (settings.Documents is { Length: > 0 } documents)
            builder.UsePersistedOperationPipeline().AddFileSystemOperationDocumentStorage(documents);

        if (settings.Automatic)
            builder.UseAutomaticPersistedOperationPipeline().AddInMemoryOperationDocumentStorage();

        return builder.ModifyRequestOptions(options =>
        {
            options.PersistedOperations.OnlyAllowPersistedDocuments = settings.OnlyAllowPersistedDocuments;
            options.PersistedOperations.AllowDocumentBody = settings.AllowDocumentBody;
        });
    }

    public static WebApplication UseCompression(this WebApplication app)
    {
        if (!Get<HttpOptions>(app.Services).EnableCompression)
            return app;

        app.UseResponseCompression();
        app.UseRequestDecompression();
        return app;
    }

    /// <summary>How requests may come to the endpoint.</summary>
    public static GraphQLServerOptions WithHttp(this GraphQLServerOptions options, IServiceProvider services)
    {
        var http = Get<HttpOptions>(services);
        return options with
        {
            EnableGetRequests = http.EnableGetRequests,
            EnforceGetRequestsPreflightHeader = http.EnforceGetRequestsPreflightHeader,
            EnableBatching = http.EnableBatching,
            MaxBatchSize = http.MaxBatchSize,
            PersistedOperationCacheControl = Get<PersistedOperationSettings>(services).CacheControl,
        };
    }

    private static T Get<T>(IServiceProvider services)
        where T : class
        => services.GetRequiredService<IOptions<T>>().Value;
}
