namespace SessionGraph.Workshops;

/// <summary>An afternoon at a branch of a library. <see cref="Session.StartsAt"/> is never null.</summary>
public sealed class Workshop : Session
{
    /// <summary>Creates a workshop.</summary>
    public Workshop() : base(WorkshopsProvider.Id)
    {
    }

    /// <summary>How many people can take part.</summary>
    public int Seats { get; set; }

    /// <summary>The id of the branch where the workshop is.</summary>
    public string BranchId { get; set; } = "";

    /// <summary>The branch where the workshop is.</summary>
    public Branch? Branch { get; set; }
}
