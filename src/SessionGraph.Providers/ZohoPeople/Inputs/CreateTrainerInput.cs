using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A new trainer.</summary>
public sealed record CreateTrainerInput : CreateTextLookupInput
{
    /// <summary>The trainer's email address. At most 254 characters. Default: unknown.</summary>
    [StringLength(254)]
    public string? Email { get; init; }
}
