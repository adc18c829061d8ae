using System.Globalization;
using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Limits;

/// <summary>Validates the limits at startup and names the invalid key.</summary>
internal sealed class LimitsValidator
    : IValidateOptions<RequestOptions>, IValidateOptions<LimitOptions>, IValidateOptions<CostLimitOptions>
{
    public ValidateOptionsResult Validate(string? name, RequestOptions options) => Result(
        Check(RequestOptions.SectionName, nameof(options.ExecutionTimeout), options.ExecutionTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)));

    public ValidateOptionsResult Validate(string? name, LimitOptions options)
    {
        return Result(
            Check(nameof(options.MaxRequestSize), options.MaxRequestSize, 1024, 16 * 1024 * 1024),
            Check(nameof(options.MaxAllowedTokens), options.MaxAllowedTokens, 100, 100_000),
            Check(nameof(options.MaxAllowedNodes), options.MaxAllowedNodes, 100, 100_000),
            Check(nameof(options.MaxAllowedFields), options.MaxAllowedFields, 10, 20_000),
            Check(nameof(options.MaxAllowedRecursionDepth), options.MaxAllowedRecursionDepth, 10, 200),
            Check(nameof(options.MaxAllowedExecutionDepth), options.MaxAllowedExecutionDepth, 5, 200),
            Check(nameof(options.MaxAllowedAliases), options.MaxAllowedAliases, 0, 2_000),
            Check(nameof(options.MaxAllowedRootFields), options.MaxAllowedRootFields, 1, 2_000),
            Check(nameof(options.MaxAllowedDirectivesPerLocation), options.MaxAllowedDirectivesPerLocation, 0, 100),
            Check(nameof(options.MaxAllowedFragmentSpreads), options.MaxAllowedFragmentSpreads, 0, 5_000),
            Check(nameof(options.MaxAllowedValidationErrors), options.MaxAllowedValidationErrors, 1, 1_000),
            Check(nameof(options.MaxAllowedIntrospectionListDepth), options.MaxAllowedIntrospectionListDepth, 1, 5),
            Check(nameof(options.MaxAllowedValues), options.MaxAllowedValues, 1_000, 10_000_000),
            Check(nameof(options.MaxAllowedResponseSize), options.MaxAllowedResponseSize, 64 * 1024, 256 * 1024 * 1024));

        static string? Check(string key, int value, int least, int most)
            => LimitsValidator.Check(LimitOptions.SectionName, key, value, least, most);
    }

    public ValidateOptionsResult Validate(string? name, CostLimitOptions options) => Result(
        Check(CostLimitOptions.SectionName, nameof(options.MaxFieldCost), options.MaxFieldCost, 100, 1_000_000),
        Check(CostLimitOptions.SectionName, nameof(options.MaxTypeCost), options.MaxTypeCost, 100, 1_000_000));

    private static string? Check<T>(string section, string key, T value, T least, T most)
        where T : IComparable<T>, IFormattable
        => value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{section}:{key} must be from {least} to {most}, but is {value}.");

    private static ValidateOptionsResult Result(params IEnumerable<string?> checks)
        => checks.OfType<string>().ToList() is { Count: > 0 } failures
            ? ValidateOptionsResult.Fail(failures)
            : ValidateOptionsResult.Success;
}
