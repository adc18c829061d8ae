namespace SessionGraph.Gateway.Commands;

/// <summary>Separates the settings of a command line from its commands and options.</summary>
internal static class SettingArguments
{
    // The keys that the host itself reads from the command line. All other settings have a section before a colon.
    private static readonly HashSet<string> s_hostKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "environment", "contentRoot", "applicationName", "http_ports", "https_ports", "AllowedHosts", "webroot", "detailedErrors",
        "captureStartupErrors", "preferHostingUrls", "suppressStatusMessages", "shutdownTimeoutSeconds", "preventHostingStartup",
        "hostingStartupAssemblies", "hostingStartupExcludeAssemblies", "startupAssembly",
    };

    /// <summary>
    /// Separates the settings, <c>--Store:ConnectionString=…</c> or the same with a separate value, from the other arguments. The host may
    /// only see the settings: it would take an option such as <c>--overwrite</c> for a key, and the next setting for its value.
    /// </summary>
    public static (string[] Settings, string[] Others) Divide(IReadOnlyList<string> args)
    {
        var (settings, others) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Count; i++)
        {
            var (key, value) = Split(args[i]);
            if (!IsSetting(key, value) || (value is null && i + 1 == args.Count))
            {
                others.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (value is null)
                settings.Add(args[++i]);
        }

        return ([.. settings], [.. others]);
    }

    /// <summary>Whether the argument names a setting.</summary>
    public static bool IsSetting(string argument)
    {
        var (key, value) = Split(argument);
        return IsSetting(key, value);
    }

    // The host also reads key=value without hyphens.
    private static (string? Key, string? Value) Split(string argument)
    {
        var hasHyphens = argument.StartsWith("--", StringComparison.Ordinal);
        var text = hasHyphens ? argument[2..] : argument;
        var end = text.IndexOf('=', StringComparison.Ordinal);
        return end >= 0 ? (text[..end], text[(end + 1)..]) : (hasHyphens ? text : null, null);
    }

    // Tools that build the host, such as WebApplicationFactory, pass sections with an empty value: --Store=.
    private static bool IsSetting(string? key, string? value)
        => key is not null && (key.Contains(':', StringComparison.Ordinal) || s_hostKeys.Contains(key) || value is "");
}
