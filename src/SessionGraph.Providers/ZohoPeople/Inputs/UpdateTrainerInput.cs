using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The changes of a trainer (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateTrainerInput : UpdateLookupInput
{
    /// <summary>The trainer's email address. At most 254 characters. Null removes it.</summary>
    [StringLength(254)]
    public Optional<string?> Email { get; init; }
}
