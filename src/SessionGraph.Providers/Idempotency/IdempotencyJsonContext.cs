using System.Text.Json.Serialization;

namespace SessionGraph.Providers;

/// <summary>Serializes the results that are not sessions or records.</summary>
[JsonSerializable(typeof(UpsertResult))]
internal sealed partial class IdempotencyJsonContext : JsonSerializerContext;
