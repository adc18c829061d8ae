using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers;

/// <summary>The changes of a record that sessions refer to.</summary>
public abstract record UpdateLookupInput
{
    /// <summary>The global id of the record. Give either <c>id</c> or <c>key</c>.</summary>
    [ID]
    public NodeId<string>? Id { get; init; }

    /// <summary>The connection and the provider's own id of the record. Give either <c>id</c> or <c>key</c>.</summary>
    public ExternalKeyInput? Key { get; init; }

    /// <summary>The record's name. Not null or blank, at most 255 characters.</summary>
    [StringLength(255)]
    public Optional<string?> Name { get; init; }
}
