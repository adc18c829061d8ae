using Mapster;

namespace SessionGraph.Providers.School;

/// <summary>The fields of session setups. Rules set the status, and a create sets who made it.</summary>
internal sealed class SchoolMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        Add<CreateSessionSetupInput>(config);
        Add<UpdateSessionSetupInput>(config);
    }

    private static void Add<TInput>(TypeAdapterConfig config)
        where TInput : ISessionSetupRecord
        => config.NewConfig<TInput, SessionSetup>()
            .Map(setup => setup.AcademicSessionId, input => input.AcademicSessionId ?? input.AcademicSession)
            .Map(setup => setup.ExamSessionId, input => input.ExamSessionId ?? input.ExamSession)
            .Ignore(setup => setup.Title, setup => setup.StartsAt, setup => setup.EndsAt, setup => setup.CreatedBy);
}
