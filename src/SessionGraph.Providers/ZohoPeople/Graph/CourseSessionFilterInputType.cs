
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The filter of course sessions.</summary>
public sealed class CourseSessionFilterInputType : FilterInputType<CourseSession>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<CourseSession> descriptor)
    {
        descriptor.Field(session => session.Id).ID(nameof(CourseSession));
        descriptor.AddProviderAliases();
        descriptor.Field(session => session.SessionType).Name("type");
        descriptor.Field(session => session.Module);
        descriptor.Field(session => session.Trainer);
        descriptor.Field(session => session.Room);
        descriptor.Field(session => session.GradeCategory);
        descriptor.Field(session => session.Resources);
        descriptor.Alias(session => session.Title, "name");
    }
}
