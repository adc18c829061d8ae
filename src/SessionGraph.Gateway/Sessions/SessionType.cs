using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>What the sessions of all providers have in common.</summary>
[InterfaceType<Session>(IgnoreProperties = [nameof(Session.Connection)])]
public static class SessionType
{
    /// <summary>The session's global id: opaque, and unique among all objects of the graph.</summary>
    [ID]
    [BindMember(nameof(Session.Id))]
    public static long GetId([Parent(requires: nameof(Session.Id))] Session session) => session.Id;
}
