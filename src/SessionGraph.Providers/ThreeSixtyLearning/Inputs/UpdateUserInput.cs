using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The changes of a user (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateUserInput : UpdateLookupInput
{
    /// <summary>The user's email address, not null. Unique in a connection, ignoring case. At most 254 characters.</summary>
    [StringLength(254)]
    public Optional<string?> Mail { get; init; }

    /// <summary>Whether the user is the platform owner, not null. The platform owner instructs the sessions that name no instructor.</summary>
    public Optional<bool?> IsPlatformOwner { get; init; }
}
