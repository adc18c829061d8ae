using System.Text.Json.Serialization;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>An error.</summary>
/// <param name="Error">Its code.</param>
/// <param name="ErrorId">The id that the gateway's log has a fault of the server under; left out where there is none.</param>
internal sealed record ThreeSixtyLearningErrorBody(
    string Error, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ErrorId);
