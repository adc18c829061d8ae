using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.Quiz;

/// <summary>The changes of a person (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdatePersonInput : UpdateLookupInput
{
    /// <summary>The person's email address, not null. At most 254 characters.</summary>
    [StringLength(254)]
    public Optional<string?> Email { get; init; }
}
