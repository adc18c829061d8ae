namespace SessionGraph.Providers;

/// <summary>Which system holds the sessions of a connection.</summary>
public enum ConnectionMode
{
    /// <summary>The gateway holds the sessions. It does not call the provider.</summary>
    Local = 0,
}
