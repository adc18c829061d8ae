namespace SessionGraph.Tool;

/// <summary>The work cannot be done with what was given.</summary>
/// <param name="message">What is wrong, and with which file.</param>
internal sealed class UnusableInputException(string message) : Exception(message);
