using Microsoft.Extensions.Options;
using SessionGraph.Gateway.Home;

namespace SessionGraph.Gateway.Http;

/// <summary>Applies the options of HTTP and persisted operations.</summary>
internal static class HttpSetup
{
    public static IServiceCollection AddHttp(this IServiceCollection services)
    {
        services.AddOptions<HttpOptions>().BindConfiguration(HttpOptions.SectionName).ValidateOnStart();
        services.AddOptions<PersistedOperationSettings>().BindConfiguration(PersistedOperationSettings.SectionName).ValidateOnStart();
        services.AddOptions<HttpResponseFormatterOptions>().Configure<IOptions<HttpOptions>>(
            (formatter, http) => formatter.HttpTransportVersion = http.Value.HttpTransportVersion);
        services.AddOptions<GraphQLServerOptions>()
            .BindConfiguration(HttpOptions.SectionName)
            .Configure<IConfiguration>((options, configuration) =>
            {
                var http = configuration.GetSection(HttpOptions.SectionName).Get<HttpOptions>() ?? new HttpOptions();
                options.EnforceGetRequestsPreflightHeader = http.EnforceGetRequestsPreflightHeader;
                options.EnableRequestDecompression = http.EnableCompression;
                options.Tool = options.Tool with { Document = options.Tool.Document ?? SampleOperation.Document };
            })
            .Configure<IConfiguration>((options, configuration) => options.PersistedOperationCacheControl
                = configuration.GetSection(PersistedOperationSettings.SectionName).GetValue(
                    nameof(PersistedOperationSettings.CacheControl), options.PersistedOperationCacheControl)!);

        // Not streams, which must not be buffered, nor the schema, whose entity tag identifies its exact bytes.
        services.AddResponseCompression(options => options.MimeTypes = ["application/json", "application/graphql-response+json"]);
        return services
            .AddCors()
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
        if (app.Services.GetRequiredService<IOptions<HttpOptions>>().Value.EnableCompression)
            app.UseResponseCompression();

        return app;
    }

    /// <summary>Tells browsers not to guess the content type of responses.</summary>
    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        app.Use(static (context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return next(context);
        });
        return app;
    }
}
