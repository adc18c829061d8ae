
namespace SessionGraph.Providers.School;

/// <summary>What session setups are sorted by.</summary>
public sealed class SessionSetupSortInputType : SortInputType<SessionSetup>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<SessionSetup> descriptor)
    {
        descriptor.Ignore(session => session.Connection);
    }
}
