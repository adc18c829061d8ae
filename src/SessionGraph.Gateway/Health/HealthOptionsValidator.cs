using System.Globalization;
using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Health;

/// <summary>Validates the health options at startup and names the invalid key.</summary>
internal sealed class HealthOptionsValidator : IValidateOptions<HealthOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthOptions options)
    {
        const string section = HealthOptions.SectionName;
        var failures = new List<string>();
        if (options.MinFreeSpace < 0)
        {
            failures.Add(string.Create(
                CultureInfo.InvariantCulture, $"{section}:{nameof(options.MinFreeSpace)} must be 0 or more bytes, but is {options.MinFreeSpace}."));
        }

        if (options.ProbeInterval < TimeSpan.FromSeconds(1) || options.ProbeInterval > TimeSpan.FromHours(1))
            failures.Add($"{section}:{nameof(options.ProbeInterval)} must be from 00:00:01 to 01:00:00, but is {options.ProbeInterval}.");

        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
