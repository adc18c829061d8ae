using Microsoft.Extensions.Options;
using SessionGraph.Gateway.Http;

namespace SessionGraph.Gateway.Limits;

/// <summary>Validates the endpoint's options at startup and names the invalid key.</summary>
internal sealed class ServerOptionsValidator : IValidateOptions<GraphQLServerOptions>
{
    private const string Section = RequestOptions.SectionName;
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_shortestOfHttp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestOfHttp = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, GraphQLServerOptions options)
    {
        var failures = new List<string>();
        CheckTime("KeepAliveInterval", options.KeepAliveInterval);
        CheckTime("Sockets:ConnectionInitializationTimeout", options.Sockets.ConnectionInitializationTimeout);
        CheckTime("Sockets:KeepAliveInterval", options.Sockets.KeepAliveInterval);
        CheckTime("Sockets:KeepAliveTimeout", options.Sockets.KeepAliveTimeout);
        CheckHttpTime(nameof(options.RequestBodyTimeout), options.RequestBodyTimeout);
        CheckHttpTime(nameof(options.SendTimeout), options.SendTimeout);
        if (options.Sockets.MaxConcurrentOperations < 1)
            failures.Add($"{Section}:Sockets:MaxConcurrentOperations must be at least 1, but is {options.Sockets.MaxConcurrentOperations}.");

        failures.AddRange(HttpOptionsValidator.FindOriginErrors($"{Section}:Sockets:AllowedOrigins", options.Sockets.AllowedOrigins));
        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void CheckHttpTime(string key, TimeSpan value)
        {
            if (value < s_shortestOfHttp || value > s_longestOfHttp)
                failures.Add($"{HttpOptions.SectionName}:{key} must be from {s_shortestOfHttp} to {s_longestOfHttp}, but is {value}.");
        }

        void CheckTime(string key, TimeSpan? value)
        {
            if (value <= TimeSpan.Zero || value > s_longest)
                failures.Add($"{Section}:{key} must be more than 0 and at most {s_longest}, but is {value}.");
        }
    }
}
