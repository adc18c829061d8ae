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
        services.AddOptions<GraphQLServerOptions>().Configure<IOptions<HttpOptions>, IOptions<PersistedOperationSettings>>(
            (options, http, persistedOperations) =>
            {
                options.EnableGetRequests = http.Value.EnableGetRequests;
                options.EnforceGetRequestsPreflightHeader = http.Value.EnforceGetRequestsPreflightHeader;
                options.EnableBatching = http.Value.EnableBatching;
                options.MaxBatchSize = http.Value.MaxBatchSize;
                options.PersistedOperationCacheControl = persistedOperations.Value.CacheControl;
            });

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
        if (!app.Services.GetRequiredService<IOptions<HttpOptions>>().Value.EnableCompression)
            return app;

        app.UseResponseCompression();
        app.UseRequestDecompression();
        return app;
    }
}
