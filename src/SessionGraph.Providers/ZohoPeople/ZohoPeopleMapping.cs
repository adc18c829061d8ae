using System.Globalization;
using Mapster;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// Maps course sessions: from the inputs, and to the records of responses. <see cref="ValidatedCourseSession"/> parses the six required
/// fields and the lock before. <see cref="CourseSessionReader"/> sets the fields that follow from the clock.
/// </summary>
internal sealed class ZohoPeopleMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<ValidatedCourseSession, CourseSession>()
            .Map(session => session.Title, plan => plan.Name)
            .Map(session => session.SessionType, plan => plan.Type)
            .Ignore(session => session.ModuleId, session => session.Description, session => session.RoomId, session => session.GradeCategoryId)
            .Ignore(session => session.TotalLearnersCount, session => session.PresentLearnersCount, session => session.Resources)
            .Ignore(session => session.LockUntil)
            .Ignore(session => session.Module, session => session.Trainer, session => session.Room, session => session.GradeCategory);
        AddRest<CreateCourseSessionInput>(config);
        AddRest<UpdateCourseSessionInput>(config).Ignore(session => session.ModuleId);
        config.NewConfig<CourseSession, CourseSessionRecord>()
            .Map(record => record.SessionName, session => session.Title ?? "")
            .Map(record => record.SessionStartDate, session => Format(session.Date))
            .Map(record => record.SessionStartTime, session => Format(session.StartTime))
            .Map(record => record.SessionEndTime, session => Format(session.EndTime))
            .Map(record => record.Description, session => session.Description ?? "")
            .Map(record => record.SessionId, session => session.ExternalId)
            .Map(record => record.RoomId, session => session.RoomId ?? "")
            .Map(record => record.LockUntil, session => Format(session.LockUntil))
            .Map(record => record.GradeCategoryId, session => session.GradeCategoryId ?? "")
            .Map(record => record.GradeCategoryName, session => NameOf(session.GradeCategory))
            .Map(record => record.SessionType, session => session.SessionType == CourseSessionType.Classroom ? "Classroom" : "E-learning")
            .Map(record => record.SessionRoom, session => NameOf(session.Room))
            .Map(record => record.SessionTrainer, session => NameOf(session.Trainer))
            .Ignore(record => record.CanUserDelete, record => record.CanUserEdit, record => record.IsLocked, record => record.IsSessionCompleted);
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

    private static string Format(TimeOnly time) => time.ToString("hh:mm tt", CultureInfo.InvariantCulture);

    private static string Format(DateOnly? date) => date?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string NameOf(Lookup? lookup) => lookup?.Name ?? "";

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
