using Mapster;

namespace SessionGraph.Providers.Quiz;

/// <summary>Maps quiz sessions. The rules set the status.</summary>
internal sealed class QuizMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<CreateQuizSessionInput, QuizSession>()
            .Ignore(session => session.Title, session => session.Score)
            .Ignore(session => session.StartsAt, session => session.EndsAt, session => session.Person);
        config.NewConfig<UpdateQuizSessionInput, QuizSession>()
            .Map(session => session.Title, input => input.Name)
            .Ignore(session => session.StartsAt, session => session.EndsAt, session => session.Person);
    }
}
