using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.Gateway.Http;

/// <summary>Checks at start what the configuration says of HTTP, and says which key is wrong.</summary>
internal sealed class HttpOptionsValidator : IValidateOptions<HttpOptions>, IValidateOptions<PersistedOperationSettings>
{
    private const int MostOfABatch = 100;

    public ValidateOptionsResult Validate(string? name, HttpOptions options) => options.MaxBatchSize is >= 1 and <= MostOfABatch
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"{HttpOptions.SectionName}:{nameof(options.MaxBatchSize)} must be from 1 to {MostOfABatch}, but is {options.MaxBatchSize}.");

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
