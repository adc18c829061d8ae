using Mapster;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The fields of course sessions. <see cref="CourseSessionPlan"/> reads the six mandatory ones and the lock before.</summary>
internal sealed class ZohoPeopleMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<CourseSessionPlan, CourseSession>()
            .Map(session => session.Title, plan => plan.Name)
            .Map(session => session.SessionType, plan => plan.Type)
            .Ignore(session => session.ModuleId, session => session.Description, session => session.RoomId, session => session.GradeCategoryId)
            .Ignore(session => session.TotalLearnersCount, session => session.PresentLearnersCount, session => session.Resources)
            .Ignore(session => session.LockUntil)
            .Ignore(session => session.Module, session => session.Trainer, session => session.Room, session => session.GradeCategory);
        AddRest<CreateCourseSessionInput>(config);
        AddRest<UpdateCourseSessionInput>(config).Ignore(session => session.ModuleId);
    }

    private static TypeAdapterSetter<TInput, CourseSession> AddRest<TInput>(TypeAdapterConfig config)
        => config.NewConfig<TInput, CourseSession>()
            .Ignore(session => session.Title, session => session.TrainerErecno, session => session.SessionType, session => session.LockUntil)
            .Ignore(session => session.Date, session => session.StartTime, session => session.EndTime)
            .Ignore(session => session.StartsAt, session => session.EndsAt)
            .Ignore(session => session.Module, session => session.Trainer, session => session.Room, session => session.GradeCategory)
            .AfterMapping((_, session) =>
            {
                session.Description = NullIfEmpty(session.Description);
                session.RoomId = NullIfEmpty(session.RoomId);
                session.GradeCategoryId = NullIfEmpty(session.GradeCategoryId);
            });

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
