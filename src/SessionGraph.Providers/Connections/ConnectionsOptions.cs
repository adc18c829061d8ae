namespace SessionGraph.Providers;

/// <summary>
/// The connections by their names: the configuration section <c>Connections</c>. Default: none, and then each provider has one local
/// connection; see <see cref="SessionProvider.DefaultConnection"/>.
/// </summary>
public sealed class ConnectionsOptions : Dictionary<string, ConnectionOptions>
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Connections";
}
