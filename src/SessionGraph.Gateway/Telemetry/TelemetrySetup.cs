using System.Diagnostics;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Telemetry;

/// <summary>Adds traces, metrics and logs of requests. Each is off unless a setting turns it on, and costs nothing then.</summary>
internal static class TelemetrySetup
{
    private const string ServiceName = "sessiongraph-gateway";
    private const string StabilityOptIn = "OTEL_SEMCONV_STABILITY_OPT_IN";

    private static readonly string[] s_meters =
    [
        MeterExecutionDiagnosticEventListener.MeterName,
        "SessionGraph.GraphQL.Data",
        StoreInstrumentation.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Net.Http",
        "System.Runtime",
    ];

    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.SectionName).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        // The slim host builder always chooses the formatter for people.
        if (builder.Configuration["Logging:Console:FormatterName"] is ConsoleFormatterNames.Json)
            builder.Logging.AddJsonConsole();

        var options = Read(builder.Configuration);
        var collector = CollectorOf(options, builder.Configuration);
        if (collector is null && !options.Prometheus.Enabled)
            return builder;

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                builder.Configuration["OTEL_SERVICE_NAME"] ?? ServiceName,
                serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(s_meters);
                if (options.Prometheus.Enabled)
                    metrics.AddPrometheusExporter();
            });
        if (options.Prometheus is { Enabled: true, Url: { } url } && TelemetryOptionsValidator.IsAddress(url))
            builder.ListenOn(url);

        if (collector is null)
            return builder;

        // The exporter takes its headers from the setting that the OpenTelemetry specification names.
        if (options.Otlp.Headers is { Length: > 0 } headers)
            builder.Configuration["OTEL_EXPORTER_OTLP_HEADERS"] = headers;

        // The instrumentation of EF Core has the names of the stable conventions only on request, by this variable of the process.
        if (Environment.GetEnvironmentVariable(StabilityOptIn) is null)
            Environment.SetEnvironmentVariable(StabilityOptIn, "database");

        telemetry.WithTracing(traces => Configure(traces, options)).UseOtlpExporter(options.Otlp.Protocol, collector);
        return builder;
    }

    public static IRequestExecutorBuilder UseTelemetry(this IRequestExecutorBuilder builder, IConfiguration configuration)
    {
        var options = Read(configuration);
        var collector = CollectorOf(options, configuration);
        if (options.Logs.Requests || options.Logs.SlowOperations is not null)
            builder.AddDiagnosticEventListener<OperationLog>();

        if (collector is null && !options.Prometheus.Enabled)
            return builder;

        if (collector is not null)
            builder.AddErrorFilter<TraceIdErrorFilter>();

        return builder.AddInstrumentation(instrumentation =>
        {
            instrumentation.MaxOperationNames = options.MaxOperationNames;
            instrumentation.Scopes = collector is null ? ActivityScopes.None
                : ActivityScopes.ExecuteRequest
                    | (options.Traces.Resolvers ? ActivityScopes.ResolveFieldValue : ActivityScopes.None)
                    | (options.Traces.DataLoaders ? ActivityScopes.DataLoaderBatch : ActivityScopes.None);
        });
    }

    public static WebApplication UseTelemetry(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value;
        if (options.Logs.Requests)
            app.UseMiddleware<RequestLog>();

        if (options.Prometheus is not { Enabled: true, Path: var path })
            return app;

        if (options.Prometheus.Port is not { } port)
        {
            app.UseOpenTelemetryPrometheusScrapingEndpoint(path);
            return app;
        }

        app.UseWhen(context => context.Connection.LocalPort == port, metrics =>
        {
            metrics.UseOpenTelemetryPrometheusScrapingEndpoint(path);
            metrics.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        });
        return app;
    }

    private static TelemetryOptions Read(IConfiguration configuration)
        => configuration.GetSection(TelemetryOptions.SectionName).Get<TelemetryOptions>() ?? new TelemetryOptions();

    private static Uri? CollectorOf(TelemetryOptions options, IConfiguration configuration)
        => Uri.TryCreate(options.Otlp.Endpoint ?? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"], UriKind.Absolute, out var collector)
            ? collector
            : null;

    private static void Configure(TracerProviderBuilder traces, TelemetryOptions options)
    {
        traces
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(Math.Clamp(options.Traces.SampleRatio, 0, 1))))
            .AddSource(ActivityExecutionDiagnosticEventListener.SourceName, StoreInstrumentation.Name)
            .AddAspNetCoreInstrumentation(http =>
            {
                http.Filter = context => !RequestLog.IsProbe(context, options);
                // What a client sends beside the path can have personal data.
                http.EnrichWithHttpResponse = (activity, _) => activity.SetTag("url.query", null).SetTag("user_agent.original", null);
            })
            .AddHttpClientInstrumentation();
        if (options.Traces.Statements)
        {
            // Not those of the start and of background services, which would each be a trace.
            traces.AddEntityFrameworkCoreInstrumentation(statements => statements.Filter = (_, _) => Activity.Current?.Parent is not null);
        }
    }

    // Kestrel ignores Urls if it has endpoints of its own.
    private static void ListenOn(this WebApplicationBuilder builder, string url)
    {
        if (builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
            builder.Configuration["Kestrel:Endpoints:Metrics:Url"] = url;
        else
            builder.WebHost.UseUrls([.. (builder.Configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries), url]);
    }
}
