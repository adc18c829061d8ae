using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Workshops;

/// <summary>A new workshop.</summary>
public sealed record CreateWorkshopInput
{
    /// <summary>
    /// The name of the connection in which to create the workshop. At most 100 characters. Default: the only connection of the provider.
    /// </summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary>The title. Not blank, at most 200 characters.</summary>
    [StringLength(200)]
    public required string Title { get; init; }

    /// <summary>When the workshop starts. It lasts three hours.</summary>
    public required DateTime StartsAt { get; init; }

    /// <summary>How many people can take part: 1 or more, and not more than the branch has seats.</summary>
    public required int Seats { get; init; }

    /// <summary>The id of the branch. The connection must have it. At most 100 characters.</summary>
    [StringLength(100)]
    public required string BranchId { get; init; }
}
