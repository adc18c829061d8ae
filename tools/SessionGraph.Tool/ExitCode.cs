namespace SessionGraph.Tool;

/// <summary>What a pipeline goes by.</summary>
internal static class ExitCode
{
    /// <summary>All is as it should be.</summary>
    public const int Success = 0;

    /// <summary>Something was found: an invalid document, a breaking change, a file to be formatted.</summary>
    public const int Found = 1;

    /// <summary>The work could not be done: a wrong command line, a missing file, a schema that is none.</summary>
    public const int Unusable = 2;
}
