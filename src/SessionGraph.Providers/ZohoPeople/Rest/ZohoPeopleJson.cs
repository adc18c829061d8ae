using System.Text.Json.Serialization;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The API's bodies as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CourseSessionFields))]
[JsonSerializable(typeof(CourseSessionResponse))]
[JsonSerializable(typeof(CourseSessionListResponse))]
[JsonSerializable(typeof(ZohoPeopleFailure))]
internal sealed partial class ZohoPeopleJson : JsonSerializerContext;
