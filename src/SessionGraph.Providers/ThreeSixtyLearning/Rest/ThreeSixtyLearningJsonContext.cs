using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The JSON contracts of 360Learning's REST API.</summary>
[JsonSerializable(typeof(PathSessionBody))]
[JsonSerializable(typeof(IAsyncEnumerable<PathSessionBody>))]
[JsonSerializable(typeof(CreatedPathSessionBody))]
[JsonSerializable(typeof(PathSessionStatusBody))]
[JsonSerializable(typeof(ThreeSixtyLearningErrorBody))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class ThreeSixtyLearningJsonContext : JsonSerializerContext
{
    /// <summary>The contracts with the API's names. They escape only what JSON requires.</summary>
    public static ThreeSixtyLearningJsonContext Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
