using System.Globalization;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>The number of files, sockets included, that the process may open.</summary>
internal static class OpenFileLimit
{
    private const string LimitsFile = "/proc/self/limits";
    private const string LimitName = "Max open files";
    // Reserved for the store's files, listening sockets and libraries.
    private const int ReservedFiles = 256;
    private const int MinConnections = 64;
    private const int MaxDefaultConnections = 20_000;
    private const int UnlimitedConnections = 10_000;

    /// <summary>The maximum number of connections that leaves enough files for everything else.</summary>
    public static int MaxConnections => Read() is { } limit
        ? (int)Math.Clamp((limit - ReservedFiles) * 3 / 4, MinConnections, MaxDefaultConnections)
        : UnlimitedConnections;

    // Returns null if the limit is unknown or there is none.
    private static long? Read()
    {
        if (!File.Exists(LimitsFile))
            return null;

        var line = File.ReadLines(LimitsFile).FirstOrDefault(line => line.StartsWith(LimitName, StringComparison.Ordinal));
        var soft = line?[LimitName.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return long.TryParse(soft, CultureInfo.InvariantCulture, out var limit) ? limit : null;
    }
}
