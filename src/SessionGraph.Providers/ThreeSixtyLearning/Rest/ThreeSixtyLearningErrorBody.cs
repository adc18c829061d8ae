using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>An error.</summary>
internal sealed record ThreeSixtyLearningErrorBody(
    [property: Description("The code of the error.")] string Error,
    [property: Description("The id of the error in the log. Omitted when the caller caused the error.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? ErrorId);
