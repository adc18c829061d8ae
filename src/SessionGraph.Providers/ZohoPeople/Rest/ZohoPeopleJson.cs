using System.Text.Json.Serialization;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The JSON contracts of the API's bodies.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CourseSessionFields))]
[JsonSerializable(typeof(CourseSessionResponse))]
[JsonSerializable(typeof(CourseSessionListResponse))]
[JsonSerializable(typeof(ZohoPeopleFailure))]
internal sealed partial class ZohoPeopleJson : JsonSerializerContext;
