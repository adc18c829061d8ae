using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Validates the options of the REST APIs at startup and names the invalid key.</summary>
internal sealed class RestOptionsValidator(IEnumerable<SessionProvider> providers, ProviderConnections connections) : IValidateOptions<RestOptions>
{
    public ValidateOptionsResult Validate(string? name, RestOptions options)
        => options.Connections.Select(Check).OfType<string>().ToList() is { Count: > 0 } failures
            ? ValidateOptionsResult.Fail(failures)
            : ValidateOptionsResult.Success;

    private string? Check(KeyValuePair<string, string?> option)
    {
        var key = $"{RestOptions.SectionName}:{option.Key}";
        if (providers.FirstOrDefault(provider => provider.IsNamed(option.Key)) is not { } named)
        {
            var names = string.Join(", ", providers.OrderBy(provider => provider.Number).Select(provider => provider.Name));
            return $"{key}: '{option.Key}' is not a provider. Use one of {names}.";
        }

        try
        {
            connections.Find(named.Number, option.Value);
            return null;
        }
        catch (ConnectionNotFoundException exception)
        {
            return $"{key}:Connection: {exception.Message}";
        }
    }
}
