namespace SessionGraph.Gateway.Commands;

/// <summary>Tells the settings of a command line from its verbs.</summary>
internal static class SettingArguments
{
    // What the host itself reads from the command line; every other setting has a section before a colon.
    private static readonly HashSet<string> s_hostKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "environment", "contentRoot", "applicationName", "http_ports", "https_ports", "AllowedHosts",
    };

    /// <summary>The arguments without those that are settings: <c>--Store:ConnectionString=…</c>, or the same with the value apart.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> args)
    {
        var others = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (key, hasValue) = KeyOf(args[i]);
            if (!IsSetting(key))
                others.Add(args[i]);
            else if (!hasValue)
                i++;
        }

        return others;
    }

    private static (string? Key, bool HasValue) KeyOf(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
            return (null, false);
        var end = argument.IndexOf('=', StringComparison.Ordinal);
        return end < 0 ? (argument[2..], false) : (argument[2..end], true);
    }

    private static bool IsSetting(string? key) => key is not null && (key.Contains(':', StringComparison.Ordinal) || s_hostKeys.Contains(key));
}
