namespace SessionGraph.Providers;

/// <summary>How far a session setup is.</summary>
public enum SessionSetupStatus
{
    /// <summary><c>not_started</c>: Not Started.</summary>
    NotStarted,

    /// <summary><c>pending</c>: Pending.</summary>
    Pending,

    /// <summary><c>completed</c>: Completed.</summary>
    Completed,
}
