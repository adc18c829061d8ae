using System.Text.Json.Serialization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The reasons for which a request failed, in OneRoster's codes (<c>imsx_CodeMinor</c>).</summary>
internal sealed record CodeMinor([property: JsonPropertyName("imsx_codeMinorField")] IReadOnlyList<CodeMinorField> Fields);
