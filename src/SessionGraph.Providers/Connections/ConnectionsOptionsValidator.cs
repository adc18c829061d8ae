using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Validates the connections at startup and names the invalid key.</summary>
internal sealed partial class ConnectionsOptionsValidator(IEnumerable<SessionProvider> providers) : IValidateOptions<ConnectionsOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectionsOptions options)
        => options.SelectMany(connection => Check(connection.Key, connection.Value)).ToList() is { Count: > 0 } failures
            ? ValidateOptionsResult.Fail(failures)
            : ValidateOptionsResult.Success;

    private IEnumerable<string> Check(string name, ConnectionOptions connection)
    {
        var key = $"{ConnectionsOptions.SectionName}:{name}";
        if (!Name().IsMatch(name))
        {
            yield return $"{key}: the name must have from 1 to 100 characters, each a letter from a to z, a digit, '.', '_' or '-'.";
        }

        if (providers.All(provider => !provider.IsNamed(connection.Provider)))
        {
            var names = string.Join(", ", providers.OrderBy(provider => provider.Number).Select(provider => provider.Name));
            yield return string.IsNullOrEmpty(connection.Provider)
                ? $"{key}:Provider is missing. It must be one of {names}."
                : $"{key}:Provider is '{connection.Provider}', but must be one of {names}.";
        }

        if (!Enum.GetNames<ConnectionMode>().Contains(connection.Mode, StringComparer.OrdinalIgnoreCase))
            yield return $"{key}:Mode is '{connection.Mode}', but must be {nameof(ConnectionMode.Local)}.";
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
