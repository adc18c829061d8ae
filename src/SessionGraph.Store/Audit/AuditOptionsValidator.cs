using System.Globalization;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>Validates the options at startup and names the invalid key.</summary>
internal sealed class AuditOptionsValidator : IValidateOptions<AuditOptions>
{
    public ValidateOptionsResult Validate(string? name, AuditOptions options)
    {
        var failures = new List<string>();
        if (options.Retention < TimeSpan.FromDays(1) || options.Retention > TimeSpan.FromDays(36_500))
            failures.Add($"Audit:Retention must be from 1.00:00:00 to 36500.00:00:00, but is {options.Retention}.");
        if (options.Key is { Length: > 0 } key)
            Check("Audit:Key", key);
        for (var index = 0; index < options.PreviousKeys.Count; index++)
            Check(string.Create(CultureInfo.InvariantCulture, $"Audit:PreviousKeys:{index}"), options.PreviousKeys[index]);

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        // The message must not have the key.
        void Check(string setting, string text)
        {
            if (AuditKey.TryRead(text) is null)
                failures.Add($"{setting} must be at least {AuditKey.LeastSize} bytes in Base64. `openssl rand -base64 32` prints such a key.");
        }
    }
}
