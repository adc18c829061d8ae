using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.Gateway.Http;

/// <summary>Validates the HTTP options at startup and names the invalid key.</summary>
internal sealed class HttpOptionsValidator : IValidateOptions<HttpOptions>, IValidateOptions<PersistedOperationSettings>
{
    private const int MaxBatchCount = 100;

    /// <summary>Finds the errors of a setting's list of allowed origins, with the key of each.</summary>
    public static IEnumerable<string> FindOriginErrors(string key, IReadOnlyList<string> origins)
        => from origin in origins.Index()
           where !AllowedOrigin.IsValid(origin.Item)
           select $"{key}:{origin.Index} must be an origin such as `https://app.example.org` or `http://localhost:*`, or `*`, but is `{origin.Item}`.";

    public ValidateOptionsResult Validate(string? name, HttpOptions options)
    {
        const string origins = $"{HttpOptions.SectionName}:{nameof(options.AllowedOrigins)}";
        var failures = FindOriginErrors(origins, options.AllowedOrigins).ToList();
        if (options.AllowedOrigins.Count > 1 && options.AllowedOrigins.Contains(AllowedOrigin.Any))
            failures.Add($"{origins} must be `*` alone, or name each origin: `*` allows no credentials, a named origin does.");

        if (options.MaxBatchSize is < 1 or > MaxBatchCount)
            failures.Add($"{HttpOptions.SectionName}:{nameof(options.MaxBatchSize)} must be from 1 to {MaxBatchCount}, but is {options.MaxBatchSize}.");

        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    public ValidateOptionsResult Validate(string? name, PersistedOperationSettings options)
    {
        const string section = PersistedOperationSettings.SectionName;
        if (options.OnlyAllowPersistedDocuments && string.IsNullOrEmpty(options.Documents))
        {
            return ValidateOptionsResult.Fail(
                $"{section}:{nameof(options.OnlyAllowPersistedDocuments)} needs {section}:{nameof(options.Documents)}.");
        }

        return CacheControlHeaderValue.TryParse(options.CacheControl, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{section}:{nameof(options.CacheControl)} must be a value of the header Cache-Control, but is '{options.CacheControl}'.");
    }
}
