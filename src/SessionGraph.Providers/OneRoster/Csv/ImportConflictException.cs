namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// Another write changed a referenced record while the import was validated. The import's last transaction was rolled back.
/// </summary>
/// <param name="message">What is wrong.</param>
public sealed class ImportConflictException(string message)
    : CommandException($"{message} Another write came between: import the files again.");
