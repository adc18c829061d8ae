namespace SessionGraph.Providers;

/// <summary>Who makes the current call. One instance serves all calls.</summary>
public interface ICaller
{
    /// <summary>The caller's name, or null when the caller is not known.</summary>
    string? Name { get; }
}
