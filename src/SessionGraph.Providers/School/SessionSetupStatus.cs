namespace SessionGraph.Providers;

/// <summary>How far a session setup has come.</summary>
public enum SessionSetupStatus
{
    /// <summary>The setup has not begun: <c>not_started</c>.</summary>
    NotStarted,

    /// <summary>The setup is in progress: <c>pending</c>.</summary>
    Pending,

    /// <summary>The setup is finished: <c>completed</c>.</summary>
    Completed,
}
