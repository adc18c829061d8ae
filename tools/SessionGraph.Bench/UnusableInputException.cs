namespace SessionGraph.Bench;

/// <summary>The run cannot be made with what is there.</summary>
/// <param name="message">What is missing or wrong.</param>
internal sealed class UnusableInputException(string message) : Exception(message);
