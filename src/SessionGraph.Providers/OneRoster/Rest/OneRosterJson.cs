using System.Text.Json.Serialization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The JSON contracts of the service's bodies.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AcademicSessionBody))]
[JsonSerializable(typeof(AcademicSessionRecord))]
[JsonSerializable(typeof(AcademicSessionResponse))]
// The generated fast path cannot await records that are read while it writes.
[JsonSerializable(typeof(AcademicSessionListResponse), GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CreatedResponse))]
[JsonSerializable(typeof(StatusInfo))]
internal sealed partial class OneRosterJson : JsonSerializerContext;
