using System.Text.Json;

namespace SessionGraph.Store;

/// <summary>The result of a committed write.</summary>
/// <param name="Type">The name of the result's type, such as <c>QuizSession</c>.</param>
/// <param name="State">The result, as JSON.</param>
public sealed record IdempotentOutcome(string Type, JsonElement State);
