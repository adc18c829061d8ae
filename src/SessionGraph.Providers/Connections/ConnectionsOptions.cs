namespace SessionGraph.Providers;

/// <summary>
/// The connections by name: the configuration section <c>Connections</c>. Default: none; each provider then has one local connection, named
/// by <see cref="SessionProvider.DefaultConnection"/>.
/// </summary>
public sealed class ConnectionsOptions : Dictionary<string, ConnectionOptions>
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Connections";
}
