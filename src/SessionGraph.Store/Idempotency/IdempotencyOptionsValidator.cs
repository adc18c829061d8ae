using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>Validates the options at startup and names the invalid key.</summary>
internal sealed class IdempotencyOptionsValidator : IValidateOptions<IdempotencyOptions>
{
    public ValidateOptionsResult Validate(string? name, IdempotencyOptions options)
    {
        var failures = new List<string>();
        if (options.Retention < TimeSpan.FromMinutes(1) || options.Retention > TimeSpan.FromDays(30))
            failures.Add($"Idempotency:Retention must be from 00:01:00 to 30.00:00:00, but is {options.Retention}.");
        if (options.WaitTimeout < TimeSpan.Zero || options.WaitTimeout > TimeSpan.FromMinutes(1))
            failures.Add($"Idempotency:WaitTimeout must be from 00:00:00 to 00:01:00, but is {options.WaitTimeout}.");
        if (options.MaxCount is < 1 or > 10_000_000)
            failures.Add($"Idempotency:MaxCount must be from 1 to 10000000, but is {options.MaxCount}.");
        if (options.MaxAnswerSize is < 0 or > 16 * 1024 * 1024)
            failures.Add($"Idempotency:MaxAnswerSize must be from 0 to 16777216, but is {options.MaxAnswerSize}.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
