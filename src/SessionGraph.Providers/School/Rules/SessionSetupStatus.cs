namespace SessionGraph.Providers.School;

/// <summary>How far a session setup has come.</summary>
public enum SessionSetupStatus
{
    /// <summary>The setup has not begun. The school says <c>not_started</c>.</summary>
    NotStarted,

    /// <summary>The setup is in progress. The school says <c>pending</c>.</summary>
    Pending,

    /// <summary>The setup is finished. The school says <c>completed</c>.</summary>
    Completed,
}
