namespace SessionGraph.Providers.OneRoster;

/// <summary>A partial import stopped early. The chunks that it had already written stay in the store.</summary>
/// <param name="result">The result of the written chunks.</param>
/// <param name="innerException">The exception that stopped it.</param>
public sealed class ImportIncompleteException(ImportResult result, Exception innerException)
    : CommandException("The import ended early.", innerException)
{
    /// <summary>The result of the written chunks.</summary>
    public ImportResult Result { get; } = result;
}
