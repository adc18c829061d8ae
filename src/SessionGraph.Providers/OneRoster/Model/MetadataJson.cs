using System.Text.Encodings.Web;
using System.Text.Json;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The JSON options of stored metadata.</summary>
internal static class MetadataJson
{
    // The text is embedded in JSON, never in HTML.
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
