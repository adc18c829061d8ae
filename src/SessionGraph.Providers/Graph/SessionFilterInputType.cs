
namespace SessionGraph.Providers;

/// <summary>The filter of sessions of all providers.</summary>
public sealed class SessionFilterInputType : FilterInputType<Session>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Session> descriptor)
    {
        descriptor.Field(session => session.Id).ID();
        descriptor.AddProviderAliases();
    }
}
