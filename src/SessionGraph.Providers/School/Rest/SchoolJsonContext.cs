using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionGraph.Providers.School;

/// <summary>The JSON of the school's REST API.</summary>
[JsonSerializable(typeof(SessionSetupBody))]
[JsonSerializable(typeof(SessionSetupListBody))]
[JsonSerializable(typeof(SchoolDetailBody))]
[JsonSerializable(typeof(SchoolMetadataBody))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string[]>))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class SchoolJsonContext : JsonSerializerContext
{
    /// <summary>The context with the API's names. As Django REST framework does, it escapes only what JSON must.</summary>
    public static SchoolJsonContext Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
