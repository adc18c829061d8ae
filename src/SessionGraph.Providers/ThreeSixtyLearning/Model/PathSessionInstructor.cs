namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A user's place among the instructors of a path session.</summary>
/// <remarks><c>instructorsMails</c> in docs/providers/360learning.md. A user has one at most.</remarks>
public sealed class PathSessionInstructor : ISessionPart
{
    /// <summary>The gateway's id of the session. The row is deleted with the session.</summary>
    public long SessionId { get; set; }

    /// <summary>The session.</summary>
    public PathSession? Session { get; set; }

    /// <summary>The connection, the same as the session's.</summary>
    public required string Connection { get; set; }

    /// <summary>The <see cref="ThreeSixtyLearning.User"/> of that connection.</summary>
    public string UserId { get; set; } = "";

    /// <summary>The user.</summary>
    public User? User { get; set; }

    /// <summary>The place in the list, from 0; 0 is the main instructor.</summary>
    public int Position { get; set; }
}
