using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Checks the options at start, and says which key is wrong and why.</summary>
internal sealed class ZohoPeopleOptionsValidator : IValidateOptions<ZohoPeopleOptions>
{
    public ValidateOptionsResult Validate(string? name, ZohoPeopleOptions options)
    {
        var failures = new List<string>();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            failures.Add(
                $"ZohoPeople:TimeZone is '{options.TimeZone}', but must be an IANA id that this machine knows, as in 'Europe/Berlin'.");
        }

        RequirePositive(nameof(options.MaximumNameLength), options.MaximumNameLength);
        RequirePositive(nameof(options.MaximumDescriptionLength), options.MaximumDescriptionLength);
        RequirePositive(nameof(options.MaximumSessionsPerModule), options.MaximumSessionsPerModule);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void RequirePositive(string key, int value)
        {
            if (value < 1)
                failures.Add($"ZohoPeople:{key} must be 1 or more, but is {value}.");
        }
    }
}
