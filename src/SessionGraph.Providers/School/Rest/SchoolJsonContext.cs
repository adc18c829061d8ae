using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionGraph.Providers.School;

/// <summary>The JSON contracts of the school's REST API.</summary>
[JsonSerializable(typeof(SessionSetupBody))]
[JsonSerializable(typeof(SessionSetupListBody))]
[JsonSerializable(typeof(SchoolDetailBody))]
[JsonSerializable(typeof(SchoolMetadataBody))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string[]>))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class SchoolJsonContext : JsonSerializerContext
{
    /// <summary>The contracts with the API's names. Like Django REST framework, they escape only what JSON requires.</summary>
    public static SchoolJsonContext Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
