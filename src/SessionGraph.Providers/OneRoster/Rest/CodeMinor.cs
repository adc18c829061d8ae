using System.Text.Json.Serialization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Why a request failed, in OneRoster's words (<c>imsx_CodeMinor</c>).</summary>
internal sealed record CodeMinor([property: JsonPropertyName("imsx_codeMinorField")] IReadOnlyList<CodeMinorField> Fields);
