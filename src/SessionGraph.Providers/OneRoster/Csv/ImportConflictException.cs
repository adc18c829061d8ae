namespace SessionGraph.Providers.OneRoster;

/// <summary>While an import was checked, another write changed what a row refers to. Nothing of the import's last transaction was written.</summary>
/// <param name="message">What is wrong.</param>
public sealed class ImportConflictException(string message)
    : CommandException($"{message} Another write came between: import the files again.");
