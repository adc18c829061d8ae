namespace SessionGraph.Providers;

/// <summary>What the process ends with.</summary>
public static class ExitCode
{
    /// <summary>All is done, or the process was asked to stop.</summary>
    public const int Done = 0;

    /// <summary>The command line is wrong, the work could not be done, or a fault was found; the output says what.</summary>
    public const int Failed = 1;

    /// <summary>The work is done, but for what the output names.</summary>
    public const int Incomplete = 2;
}
