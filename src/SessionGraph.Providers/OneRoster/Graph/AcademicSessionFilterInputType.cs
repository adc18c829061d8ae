
namespace SessionGraph.Providers.OneRoster;

/// <summary>The filter of academic sessions.</summary>
public sealed class AcademicSessionFilterInputType : FilterInputType<AcademicSession>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<AcademicSession> descriptor)
    {
        descriptor.Field(session => session.Id).ID(nameof(AcademicSession));
        descriptor.AddProviderAliases();
        descriptor.Field(session => session.ParentId)
            .ID(nameof(AcademicSession))
            .Description("Filters by `parentId`: the global id of the session that this one is part of.");
        descriptor.Ignore(session => session.Metadata);
        descriptor.Field(session => session.Org);
        descriptor.Field(session => session.Parent).Type<AcademicSessionFilterInputType>();
        descriptor.Field(session => session.Children).Type<ListFilterInputType<AcademicSessionFilterInputType>>();
        descriptor.Alias(session => session.ExternalId, "sourcedId");
    }
}
