namespace SessionGraph.Providers;

/// <summary>A command failed. The message is one plain line for the operator.</summary>
/// <param name="message">What is wrong and how to correct it.</param>
/// <param name="innerException">The cause, if any.</param>
public abstract class CommandException(string message, Exception? innerException = null) : Exception(message, innerException);
