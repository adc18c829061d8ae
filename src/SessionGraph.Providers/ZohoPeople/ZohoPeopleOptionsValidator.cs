using Microsoft.Extensions.Options;

namespace SessionGraph.Providers.ZohoPeople;

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

        RequireRange(nameof(options.MaximumNameLength), options.MaximumNameLength, 1000);
        RequireRange(nameof(options.MaximumDescriptionLength), options.MaximumDescriptionLength, 4000);
        RequireRange(nameof(options.MaximumSessionsPerModule), options.MaximumSessionsPerModule, int.MaxValue);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void RequireRange(string key, int value, int maximum)
        {
            if (value < 1 || value > maximum)
                failures.Add($"ZohoPeople:{key} must be {(maximum == int.MaxValue ? "1 or more" : $"from 1 to {maximum}")}, but is {value}.");
        }
    }
}
