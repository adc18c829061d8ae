using System.Text.Json.Serialization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>One reason (<c>imsx_codeMinorField</c>).</summary>
internal sealed record CodeMinorField(
    [property: JsonPropertyName("imsx_codeMinorFieldName")] string Name,
    [property: JsonPropertyName("imsx_codeMinorFieldValue")] string Value);
