using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.Execution.Instrumentation;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Makes a server observable.</summary>
public static class InstrumentationRequestExecutorBuilderExtensions
{
    /// <summary>Adds a listener for the events of execution. Its constructor may take services of the application.</summary>
    public static IRequestExecutorBuilder AddDiagnosticEventListener<T>(this IRequestExecutorBuilder builder)
        where T : ExecutionDiagnosticEventListener
        => builder.AddDiagnosticEventListener(services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services));

    /// <summary>
    /// Records activities in the source <c>SessionGraph.GraphQL</c>, by the names of the OpenTelemetry semantic conventions, and metrics in the
    /// meter of the same name. While nobody listens to them, requests cost no more than without them.
    /// </summary>
    /// <param name="builder">The server's builder.</param>
    /// <param name="configure">Sets what to record.</param>
    public static IRequestExecutorBuilder AddInstrumentation(
        this IRequestExecutorBuilder builder, Action<InstrumentationOptions>? configure = null)
    {
        var options = new InstrumentationOptions();
        configure?.Invoke(options);
        RequestExecutorBuilder.From(builder).Services.AddMetrics();
        return builder
            .AddDiagnosticEventListener(_ => new ActivityExecutionDiagnosticEventListener(options))
            .AddDiagnosticEventListener(services => new MeterExecutionDiagnosticEventListener(
                services.GetRequiredService<IMeterFactory>().Create(MeterExecutionDiagnosticEventListener.MeterName),
                options,
                services.GetService<TimeProvider>() ?? TimeProvider.System));
    }

    private static IRequestExecutorBuilder AddDiagnosticEventListener(
        this IRequestExecutorBuilder builder, Func<IServiceProvider, ExecutionDiagnosticEventListener> create)
    {
        var server = RequestExecutorBuilder.From(builder);
        server.Services.AddKeyedSingleton(server.SchemaName, (services, _) => create(services));
        return builder;
    }
}
