using Mapster;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// Maps path sessions: from the graph's inputs, and to the bodies of the REST API. The rules read the instants and the referenced records.
/// </summary>
internal sealed class ThreeSixtyLearningMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        Add<CreatePathSessionInput>(config).Map(session => session.Title, input => input.SessionName);
        Add<UpdatePathSessionInput>(config).Map(session => session.Title, input => input.SessionName);
        config.NewConfig<PathSession, PathSessionBody>()
            .Map(body => body.SessionId, session => session.ExternalId)
            .Map(body => body.SessionName, session => session.Title)
            .Map(body => body.StartDate, session => Format(session.StartsAt))
            .Map(body => body.EndDate, session => Format(session.EndsAt))
            .Map(body => body.InstructorsMails, session => session.Instructors.ConvertAll(instructor => instructor.User!.Mail));
    }

    private static string? Format(DateTime? instant) => instant is { } value ? Instant.Format(value) : null;

    private static TypeAdapterSetter<TInput, PathSession> Add<TInput>(TypeAdapterConfig config)
        => config.NewConfig<TInput, PathSession>()
            .Ignore(session => session.StartsAt, session => session.EndsAt, session => session.PathId, session => session.SessionOwnerGroup)
            .Ignore(session => session.Path, session => session.OwnerGroup, session => session.Instructors, session => session.InstructorIds);
}
