using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Shutdown;

/// <summary>Validates the shutdown options at startup and names the invalid key.</summary>
internal sealed class ShutdownOptionsValidator : IValidateOptions<ShutdownOptions>
{
    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, ShutdownOptions options)
    {
        const string section = ShutdownOptions.SectionName;
        var failures = new List<string>();
        if (options.DrainTime < TimeSpan.Zero || options.DrainTime > s_most)
            failures.Add($"{section}:{nameof(options.DrainTime)} must be from 00:00:00 to {s_most}, but is {options.DrainTime}.");

        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > s_most)
            failures.Add($"{section}:{nameof(options.Timeout)} must be from 00:00:01 to {s_most}, but is {options.Timeout}.");

        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
