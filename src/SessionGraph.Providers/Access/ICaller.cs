namespace SessionGraph.Providers;

/// <summary>Who makes the current call. One instance serves all calls.</summary>
public interface ICaller
{
    /// <summary>The caller's name, or null when the caller is not known.</summary>
    string? Name { get; }

    /// <summary>Why the token or key of the caller was refused; null when it was not, or when there is none.</summary>
    string? AuthenticationError { get; }

    /// <summary>What the caller may do. Nothing outside a request.</summary>
    CallerAccess Access { get; }
}
