namespace SessionGraph.Providers.OneRoster;

/// <summary>A partial import was ended early. The store keeps what the import wrote until then.</summary>
/// <param name="result">What was written.</param>
/// <param name="innerException">What ended it.</param>
public sealed class ImportIncompleteException(ImportResult result, Exception innerException)
    : CommandException("The import ended early.", innerException)
{
    /// <summary>What was written.</summary>
    public ImportResult Result { get; } = result;
}
