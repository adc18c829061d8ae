using Mapster;

namespace SessionGraph.Providers.School;

/// <summary>
/// Maps session setups: from the graph's inputs, and to the bodies of the REST API. The rules set the status; a create sets its caller.
/// </summary>
internal sealed class SchoolMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        Add<CreateSessionSetupInput>(config);
        Add<UpdateSessionSetupInput>(config);
        config.NewConfig<SessionSetup, SessionSetupBody>()
            .Map(body => body.Id, setup => setup.ExternalId)
            .Map(body => body.SessionType, setup => SessionSetupFormat.OfType(setup.SessionType))
            .Map(body => body.AcademicSession, setup => setup.AcademicSessionId)
            .Map(body => body.ExamSession, setup => setup.ExamSessionId)
            .Map(body => body.Status, setup => setup.ProviderStatus)
            .Map(body => body.CreatedAt, setup => Instant.Format(setup.CreatedAt))
            .Map(body => body.UpdatedAt, setup => Instant.Format(setup.UpdatedAt));
    }

    private static void Add<TInput>(TypeAdapterConfig config)
        where TInput : ISessionSetupRecord
        => config.NewConfig<TInput, SessionSetup>()
            .Map(setup => setup.AcademicSessionId, input => input.AcademicSessionId ?? input.AcademicSession)
            .Map(setup => setup.ExamSessionId, input => input.ExamSessionId ?? input.ExamSession)
            .Ignore(setup => setup.Title, setup => setup.StartsAt, setup => setup.EndsAt, setup => setup.CreatedBy);
}
