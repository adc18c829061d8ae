namespace SessionGraph.Tool;

/// <summary>The exit codes for pipelines.</summary>
internal static class ExitCode
{
    /// <summary>No findings.</summary>
    public const int Success = 0;

    /// <summary>Findings: an invalid document, a breaking change, a file to format.</summary>
    public const int Found = 1;

    /// <summary>The command failed: a wrong command line, a missing file, an invalid schema.</summary>
    public const int Unusable = 2;
}
