using System.Text.Json;

namespace SessionGraph.Providers;

/// <summary>A field that a write changed.</summary>
/// <param name="Field">The field of the session or record, such as `title`.</param>
/// <param name="Before">The value before the change. Null when there was none.</param>
/// <param name="After">The value after the change. Null when there is none.</param>
public sealed record AuditChange(string Field, JsonElement? Before, JsonElement? After);
