using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace SessionGraph.Providers;

/// <summary>A new record that sessions can refer to.</summary>
/// <typeparam name="TId">The type of the provider's own id.</typeparam>
public abstract record CreateLookupInput<TId>
{
    /// <summary>
    /// The name of the connection in which to create the record. At most 100 characters. Default: the provider's only connection.
    /// </summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary>The record's name. Not blank, at most 255 characters.</summary>
    [StringLength(255)]
    public required string Name { get; init; }

    /// <summary>The provider's own id of the record, where the client gives one.</summary>
    public abstract bool TryGetExternalId([NotNullWhen(true)] out TId? externalId);
}
