using Mapster;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The fields of path sessions that are kept as they are given. Rules read the instants and what a session refers to.</summary>
internal sealed class ThreeSixtyLearningMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        Add<CreatePathSessionInput>(config).Map(session => session.Title, input => input.SessionName);
        Add<UpdatePathSessionInput>(config).Map(session => session.Title, input => input.SessionName);
    }

    private static TypeAdapterSetter<TInput, PathSession> Add<TInput>(TypeAdapterConfig config)
        => config.NewConfig<TInput, PathSession>()
            .Ignore(session => session.StartsAt, session => session.EndsAt, session => session.PathId, session => session.SessionOwnerGroup)
            .Ignore(session => session.Path, session => session.OwnerGroup, session => session.Instructors, session => session.InstructorIds);
}
