namespace SessionGraph.Tool;

/// <summary>The command cannot run with the given input.</summary>
/// <param name="message">What is wrong, and in which file.</param>
internal sealed class UnusableInputException(string message) : Exception(message);
