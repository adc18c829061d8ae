using System.Collections;
using System.Reflection;
using SessionGraph.GraphQL.AspNetCore;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Deploy;

/// <summary>The settings that the gateway's option classes and its frameworks have.</summary>
internal static class KnownSettings
{
    private const BindingFlags Constants = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;

    private static readonly string[] s_ofHost = ["AllowedHosts", "DOTNET_ENVIRONMENT", "SECRETS_DIRECTORY", "Urls"];
    private static readonly string[] s_ofFrameworks = ["Kestrel:", "Logging:"];

    // The audit has no option class yet.
    private static readonly string[] s_expected = ["Audit"];

    private static readonly Dictionary<string, Type> s_sections = new[] { typeof(Program), typeof(SessionProviders), typeof(StoreOptions), typeof(GraphQLServerOptions) }
        .SelectMany(type => type.Assembly.GetTypes())
        .Select(type => (Section: type.GetField("SectionName", Constants)?.GetRawConstantValue() as string, Type: type))
        .Where(one => one.Section is not null)
        .ToDictionary(one => one.Section!, one => one.Type, StringComparer.Ordinal);

    /// <summary>Fails if the gateway has no setting of this name, with <c>__</c> or <c>:</c> between its sections.</summary>
    public static void AssertKnown(string name)
    {
        var key = name.Replace("__", ":", StringComparison.Ordinal);
        Assert.True(s_ofHost.Contains(key) || s_ofFrameworks.Any(key.StartsWith) || IsOption(key), $"The gateway has no setting {name}.");
    }

    private static bool IsOption(string key)
    {
        var section = s_sections.Keys.Where(name => key.StartsWith(name + ":", StringComparison.Ordinal)).MaxBy(name => name.Length);
        return section is null
            ? s_expected.Any(name => key.StartsWith(name + ":", StringComparison.Ordinal))
            : Has(s_sections[section], key[(section.Length + 1)..].Split(':'));
    }

    private static bool Has(Type type, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty || type.IsAssignableTo(typeof(IEnumerable)))
            return true;

        return type.GetProperty(path[0]) is { } property && Has(property.PropertyType, path[1..]);
    }
}
