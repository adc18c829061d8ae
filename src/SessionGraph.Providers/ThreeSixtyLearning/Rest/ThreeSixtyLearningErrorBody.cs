using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>An error.</summary>
internal sealed record ThreeSixtyLearningErrorBody(
    [property: Description("The code of the error.")] string Error,
    [property: Description("The id that the log has the error under; left out where the fault is the caller's.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? ErrorId);
