namespace SessionGraph.Providers.Tests;

internal static class CourseSessionInputs
{
    public static CreateCourseSessionInput Create => new()
    {
        CourseId = Known.Course,
        BatchId = Known.Batch,
        ModuleId = Known.Module,
        Name = "Session API Testing",
        TrainerErecno = Known.Trainer,
        Type = CourseSessionType.Classroom,
        Date = "04-01-2022",
        StartTime = "10:00 AM",
        EndTime = "11:00 AM",
    };

    /// <summary>In a batch without dates.</summary>
    public static CreateCourseSessionInput AnyTime => Create with { BatchId = Known.OpenBatch, ModuleId = Known.OpenModule };

    public static UpdateCourseSessionInput Update(long id) => new()
    {
        Id = id,
        Name = "Session API Testing",
        TrainerErecno = Known.Trainer,
        Type = CourseSessionType.Classroom,
        Date = "04-01-2022",
        StartTime = "10:00 AM",
        EndTime = "11:00 AM",
    };
}
