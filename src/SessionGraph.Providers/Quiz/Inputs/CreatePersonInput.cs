using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.Quiz;

/// <summary>A new person.</summary>
public sealed record CreatePersonInput : CreateLookupInput<int>
{
    /// <summary>The person's id in the quiz API, 1 or more. Unique in a connection. Default: the gateway makes one up.</summary>
    public int? ExternalId { get; init; }

    /// <summary>The person's email address. At most 254 characters.</summary>
    [StringLength(254)]
    public required string Email { get; init; }

    /// <inheritdoc/>
    public override bool TryGetExternalId(out int externalId)
    {
        externalId = ExternalId.GetValueOrDefault();
        return ExternalId is not null;
    }
}
