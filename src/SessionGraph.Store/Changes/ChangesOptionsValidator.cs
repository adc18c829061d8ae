using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>Validates the options at startup and names the invalid key.</summary>
internal sealed class ChangesOptionsValidator : IValidateOptions<ChangesOptions>
{
    public ValidateOptionsResult Validate(string? name, ChangesOptions options)
    {
        var failures = new List<string>();
        if (options.MaxAge < TimeSpan.FromMinutes(1) || options.MaxAge > TimeSpan.FromDays(3650))
            failures.Add($"Store:Changes:MaxAge must be from 00:01:00 to 3650.00:00:00, but is {options.MaxAge}.");
        RequireRange(nameof(options.MaxCount), options.MaxCount, 1, 100_000_000);
        RequireRange(nameof(options.MaxMemoryCount), options.MaxMemoryCount, 1, 1_000_000);
        RequireRange(nameof(options.MaxMemorySize), options.MaxMemorySize, 65_536, 1_073_741_824);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void RequireRange(string key, long value, long least, long most)
        {
            if (value < least || value > most)
                failures.Add($"Store:Changes:{key} must be from {least} to {most}, but is {value}.");
        }
    }
}
