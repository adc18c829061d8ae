using SessionGraph.Providers;

namespace SessionGraph.Gateway.Commands;

/// <summary>A command for API keys failed.</summary>
/// <param name="message">What is wrong and how to correct it.</param>
internal sealed class KeyException(string message) : CommandException(message);
