using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>A learning session, of whatever provider: what all of them have in common.</summary>
[InterfaceType<Session>(IgnoreProperties = [nameof(Session.Connection)])]
public static class SessionType
{
    /// <summary>The session's global id: opaque, and unique among all objects of the graph.</summary>
    [ID]
    [BindMember(nameof(Session.Id))]
    public static long GetId([Parent(requires: nameof(Session.Id))] Session session) => session.Id;
}
