using System.Text.Json.Serialization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The service's bodies as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AcademicSessionBody))]
[JsonSerializable(typeof(AcademicSessionRecord))]
[JsonSerializable(typeof(AcademicSessionResponse))]
[JsonSerializable(typeof(AcademicSessionListResponse))]
[JsonSerializable(typeof(CreatedResponse))]
[JsonSerializable(typeof(StatusInfo))]
internal sealed partial class OneRosterJson : JsonSerializerContext;
