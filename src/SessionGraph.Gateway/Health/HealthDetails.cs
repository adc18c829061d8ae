using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SessionGraph.Gateway.Health;

/// <summary>A health endpoint's response for callers who may see each check.</summary>
/// <param name="Status">The worst status of all checks.</param>
/// <param name="Checks">Each check by its name.</param>
internal sealed record HealthDetails(string Status, IReadOnlyDictionary<string, HealthDetails.Check> Checks)
{
    public static HealthDetails Of(HealthReport report) => new(
        report.Status.ToString(),
        report.Entries.ToDictionary(
            entry => entry.Key,
            entry => new Check(
                entry.Value.Status.ToString(), entry.Value.Description, entry.Value.Data.Count > 0 ? entry.Value.Data : null),
            StringComparer.Ordinal));

    /// <summary>The result of one check.</summary>
    /// <param name="Status">Healthy, Degraded or Unhealthy.</param>
    /// <param name="Description">What was found.</param>
    /// <param name="Data">The measured values; null if there are none.</param>
    internal sealed record Check(
        string Status,
        string? Description,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, object>? Data);
}
