using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>What all sessions have in common.</summary>
public sealed class SessionType : InterfaceType<Session>
{
    /// <inheritdoc />
    protected override void Configure(IInterfaceTypeDescriptor<Session> descriptor)
    {
        descriptor.Description("A learning session, of whatever provider: what all of them have in common.");
        descriptor.Field(session => session.Id)
            .ID()
            .Description("The session's global id: opaque, and unique among all objects of the graph.");
        descriptor.Field(session => session.Connection).Ignore();
    }
}
