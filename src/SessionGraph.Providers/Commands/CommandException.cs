namespace SessionGraph.Providers;

/// <summary>A command cannot be carried out. The message is one plain line for the operator.</summary>
/// <param name="message">What is wrong, and what would be right.</param>
/// <param name="innerException">The cause, if any.</param>
public abstract class CommandException(string message, Exception? innerException = null) : Exception(message, innerException);
