namespace SessionGraph.Providers;

/// <summary>The exit codes of the process.</summary>
public static class ExitCode
{
    /// <summary>Success, or the process was asked to stop.</summary>
    public const int Done = 0;

    /// <summary>The command line is wrong, the command failed, or it found errors. The output says what.</summary>
    public const int Failed = 1;

    /// <summary>The command succeeded, except for what the output names.</summary>
    public const int Incomplete = 2;
}
