
namespace SessionGraph.Providers;

/// <summary>What all sessions have in common.</summary>
public sealed class SessionType : InterfaceType<Session>
{
    /// <inheritdoc />
    protected override void Configure(IInterfaceTypeDescriptor<Session> descriptor)
    {
        descriptor.Description(
            "A learning session of any provider, with the fields that all of them share. A fragment, as in `... on QuizSession { score }`, reads "
                + "the fields of one provider.");
        descriptor.Field(session => session.Id)
            .ID()
            .Description("The session's global id, opaque and unique across all types. `node`, `session` and the mutations take it.");
    }
}
