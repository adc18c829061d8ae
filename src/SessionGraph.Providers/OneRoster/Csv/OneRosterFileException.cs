namespace SessionGraph.Providers.OneRoster;

/// <summary>An export cannot be read or written. The message is one plain line for the operator, with the file and the error.</summary>
/// <param name="message">What is wrong and how to correct it.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class OneRosterFileException(string message, Exception? innerException = null)
    : CommandException(message, innerException);
