using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A new user.</summary>
public sealed record CreateUserInput : CreateTextLookupInput
{
    /// <summary>The user's email address. Unique in a connection, ignoring case. At most 254 characters.</summary>
    [StringLength(254)]
    public required string Mail { get; init; }

    /// <summary>Whether the user is the platform owner. The platform owner instructs the sessions that name no instructor. Default: no.</summary>
    public bool? IsPlatformOwner { get; init; }
}
