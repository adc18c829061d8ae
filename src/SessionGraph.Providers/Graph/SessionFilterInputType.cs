
namespace SessionGraph.Providers;

/// <summary>What the sessions of all providers are filtered by.</summary>
public sealed class SessionFilterInputType : FilterInputType<Session>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Session> descriptor)
    {
        descriptor.Field(session => session.Id).ID();
        descriptor.AddProviderAliases();
    }
}
