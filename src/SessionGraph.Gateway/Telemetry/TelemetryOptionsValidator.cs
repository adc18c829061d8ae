using System.Globalization;
using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Telemetry;

/// <summary>Validates the telemetry options at startup and names the invalid key.</summary>
internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    private const string Section = TelemetryOptions.SectionName;

    /// <summary>Whether the gateway can listen on the address.</summary>
    public static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { IsUnixPipe: false, IsNamedPipe: false, PathBase: "", Port: > 0 };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        var failures = Validate(options).ToList();
        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Validate(TelemetryOptions options)
    {
        if (options.Otlp.Endpoint is { } endpoint
            && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var collector) && collector.Scheme is "http" or "https"))
            yield return $"{Section}:Otlp:Endpoint must be a URL such as `http://localhost:4317`, but is `{endpoint}`.";

        if (!options.Prometheus.Path.StartsWith('/'))
            yield return $"{Section}:Prometheus:Path must start with `/`, but is `{options.Prometheus.Path}`.";

        if (options.Prometheus.Url is { } url && !IsAddress(url))
            yield return $"{Section}:Prometheus:Url must be an address such as `http://localhost:9464`, but is `{url}`.";

        if (options.Traces.SampleRatio is not (>= 0 and <= 1))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{Section}:Traces:SampleRatio must be from 0 to 1, but is {options.Traces.SampleRatio}.");
        }

        if (options.Logs.SlowOperations is { } slow && slow <= TimeSpan.Zero)
            yield return $"{Section}:Logs:SlowOperations must be longer than 00:00:00, but is {slow}.";

        if (options.MaxOperationNames is < 1 or > 10_000)
            yield return $"{Section}:{nameof(options.MaxOperationNames)} must be from 1 to 10000, but is {options.MaxOperationNames}.";
    }
}
