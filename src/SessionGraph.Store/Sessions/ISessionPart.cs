namespace SessionGraph.Store;

/// <summary>A record that is part of a session. A change of the record is a change of the session.</summary>
public interface ISessionPart
{
    /// <summary>The gateway's id of the session.</summary>
    long SessionId { get; }
}
