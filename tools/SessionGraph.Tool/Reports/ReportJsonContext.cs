using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SessionGraph.GraphQL.Types.Comparison;

namespace SessionGraph.Tool.Reports;

/// <summary>Reports as JSON, one line each. The possible types of paths and extensions are listed too.</summary>
[JsonSerializable(typeof(DocumentReport))]
[JsonSerializable(typeof(DiffReport))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ReportJsonContext : JsonSerializerContext
{
    /// <summary>For terminals and files, not HTML: backticks and quotes are not escaped.</summary>
    public static ReportJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<SchemaChangeKind>(JsonNamingPolicy.SnakeCaseUpper) },
    });
}
