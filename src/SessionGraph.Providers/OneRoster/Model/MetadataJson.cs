using System.Text.Encodings.Web;
using System.Text.Json;

namespace SessionGraph.Providers.OneRoster;

/// <summary>How the metadata of an academic session is written as the text that is stored.</summary>
internal static class MetadataJson
{
    // The text is shown as JSON in JSON, never in HTML.
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
