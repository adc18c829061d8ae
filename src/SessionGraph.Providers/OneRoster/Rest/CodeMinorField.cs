using System.ComponentModel;
using System.Text.Json.Serialization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>One reason (<c>imsx_codeMinorField</c>).</summary>
internal sealed record CodeMinorField(
    [property: JsonPropertyName("imsx_codeMinorFieldName"), Description("`TargetEndSystem`.")] string Name,
    [property: JsonPropertyName("imsx_codeMinorFieldValue"), Description("The minor code, such as `invalid_filter_field`.")] string Value);
