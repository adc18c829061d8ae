using System.Globalization;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>How many files, sockets among them, the process may have open.</summary>
internal static class OpenFileLimit
{
    private const string LimitsFile = "/proc/self/limits";
    private const string LimitName = "Max open files";
    // The store's files, listening sockets, libraries.
    private const int ReservedFiles = 256;
    private const int MinConnections = 64;
    private const int MaxDefaultConnections = 20_000;
    private const int UnlimitedConnections = 10_000;

    /// <summary>The most connections that leave files for everything else.</summary>
    public static int MaxConnections => Read() is { } limit
        ? (int)Math.Clamp((limit - ReservedFiles) * 3 / 4, MinConnections, MaxDefaultConnections)
        : UnlimitedConnections;

    // Null where it is not known, or where there is none.
    private static long? Read()
    {
        if (!File.Exists(LimitsFile))
            return null;

        var line = File.ReadLines(LimitsFile).FirstOrDefault(line => line.StartsWith(LimitName, StringComparison.Ordinal));
        var soft = line?[LimitName.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return long.TryParse(soft, CultureInfo.InvariantCulture, out var limit) ? limit : null;
    }
}
