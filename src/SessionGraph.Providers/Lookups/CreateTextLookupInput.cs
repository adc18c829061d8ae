using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace SessionGraph.Providers;

/// <summary>A new record whose id is a text.</summary>
public abstract record CreateTextLookupInput : CreateLookupInput<string>
{
    /// <summary>
    /// The provider's own id of the record. Unique within a connection. At most 100 characters. Default: the gateway makes one up.
    /// </summary>
    [StringLength(100)]
    public string? ExternalId { get; init; }

    /// <inheritdoc/>
    public override bool TryGetExternalId([NotNullWhen(true)] out string? externalId) => (externalId = ExternalId) is not null;
}
