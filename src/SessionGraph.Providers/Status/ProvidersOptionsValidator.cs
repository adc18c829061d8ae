using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Checks the options at start, and says which key is wrong and why.</summary>
internal sealed class ProvidersOptionsValidator : IValidateOptions<ProvidersOptions>
{
    public ValidateOptionsResult Validate(string? name, ProvidersOptions options)
        => options.StatusInterval < TimeSpan.FromSeconds(1) || options.StatusInterval > TimeSpan.FromDays(1)
            ? ValidateOptionsResult.Fail(
                $"Providers:StatusInterval must be from 00:00:01 to 1.00:00:00, but is {options.StatusInterval}.")
            : ValidateOptionsResult.Success;
}
