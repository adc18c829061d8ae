
namespace SessionGraph.Providers.School;

/// <summary>The filter of session setups.</summary>
public sealed class SessionSetupFilterInputType : FilterInputType<SessionSetup>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<SessionSetup> descriptor)
    {
        descriptor.Field(session => session.Id).ID(nameof(SessionSetup));
        descriptor.AddProviderAliases();
    }
}
