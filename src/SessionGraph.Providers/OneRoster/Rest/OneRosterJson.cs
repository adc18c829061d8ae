using System.Text.Json.Serialization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The service's bodies as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AcademicSessionBody))]
[JsonSerializable(typeof(AcademicSessionRecord))]
[JsonSerializable(typeof(AcademicSessionResponse))]
// The generated writer of a record cannot wait for records that are read while it writes.
[JsonSerializable(typeof(AcademicSessionListResponse), GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CreatedResponse))]
[JsonSerializable(typeof(StatusInfo))]
internal sealed partial class OneRosterJson : JsonSerializerContext;
