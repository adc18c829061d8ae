
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The filter of path sessions.</summary>
public sealed class PathSessionFilterInputType : FilterInputType<PathSession>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<PathSession> descriptor)
    {
        descriptor.Field(session => session.Id).ID(nameof(PathSession));
        descriptor.AddProviderAliases();
        descriptor.Field(session => session.Path);
        descriptor.Field(session => session.OwnerGroup);
        descriptor.Field(session => session.Instructors.Select(instructor => instructor.User!))
            .Name("instructors")
            .Description("Filters by `instructors`: the users who instruct the session.");
        descriptor.Alias(session => session.Title, "sessionName");
        descriptor.Alias(session => session.StartsAt, "startDate");
        descriptor.Alias(session => session.EndsAt, "endDate");
    }
}
