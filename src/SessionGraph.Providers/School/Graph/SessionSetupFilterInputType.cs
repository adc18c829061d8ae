
namespace SessionGraph.Providers.School;

/// <summary>What session setups are filtered by.</summary>
public sealed class SessionSetupFilterInputType : FilterInputType<SessionSetup>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<SessionSetup> descriptor)
    {
        descriptor.Field(session => session.Id).ID(nameof(SessionSetup));
        descriptor.AddProviderAliases();
    }
}
