
namespace SessionGraph.Providers.OneRoster;

/// <summary>What organisations are filtered by.</summary>
public sealed class OrganisationFilterInputType : FilterInputType<Organisation>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Organisation> descriptor)
    {
        descriptor.Ignore(organisation => organisation.Connection);
    }
}
