namespace SessionGraph.Bench;

/// <summary>The run is not possible with the given input.</summary>
/// <param name="message">What is missing or wrong.</param>
internal sealed class UnusableInputException(string message) : Exception(message);
