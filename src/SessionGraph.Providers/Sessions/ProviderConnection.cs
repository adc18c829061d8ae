namespace SessionGraph.Providers;

/// <summary>The provider account that a new session belongs to.</summary>
public static class ProviderConnection
{
    /// <summary>The account of an input that names none.</summary>
    public const string Default = "default";

    /// <summary>The named account, or the default where the name is null or blank.</summary>
    public static string Of(string? connection) => string.IsNullOrWhiteSpace(connection) ? Default : connection;
}
