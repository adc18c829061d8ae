
namespace SessionGraph.Providers.OneRoster;

/// <summary>The sort order of academic sessions.</summary>
public sealed class AcademicSessionSortInputType : SortInputType<AcademicSession>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<AcademicSession> descriptor)
    {
        descriptor.Ignore(session => session.ParentId);
        descriptor.Ignore(session => session.Metadata);
        descriptor.Alias(session => session.ExternalId, "sourcedId");
    }
}
