using System.Globalization;
using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Load;

/// <summary>Validates the load options at startup and names the invalid key.</summary>
internal sealed class LoadOptionsValidator : IValidateOptions<GraphQLLoadOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphQLLoadOptions options)
    {
        string?[] failures =
        [
            Check(nameof(options.MaxConcurrentOperations), options.MaxConcurrentOperations, 1, 10_000),
            Check(nameof(options.MaxConcurrentOperationsPerAddress), options.MaxConcurrentOperationsPerAddress, 1, 10_000),
            Check(nameof(options.MaxQueuedOperations), options.MaxQueuedOperations, 0, 100_000),
            Check(nameof(options.MaxQueueTime), options.MaxQueueTime, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10)),
            Check(nameof(options.MaxRequestMemory), options.MaxRequestMemory, 16 * 1024 * 1024, 1L << 40),
            Check(nameof(options.MaxConnections), options.MaxConnections, 16, 1_000_000),
            Check(nameof(options.MaxConnectionsPerAddress), options.MaxConnectionsPerAddress, 1, 1_000_000),
        ];
        return failures.OfType<string>().ToList() is { Count: > 0 } found
            ? ValidateOptionsResult.Fail(found)
            : ValidateOptionsResult.Success;
    }

    private static string? Check<T>(string key, T? value, T least, T most)
        where T : struct, IComparable<T>, IFormattable
        => value is not { } set || (set.CompareTo(least) >= 0 && set.CompareTo(most) <= 0)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{LoadSetup.SectionName}:{key} must be from {least} to {most}, but is {set}.");
}
