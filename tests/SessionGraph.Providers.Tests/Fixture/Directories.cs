namespace SessionGraph.Providers.Tests;

internal static class Directories
{
    public static IEnumerable<object> All() =>
    [
        new Organisation { SourcedId = Known.Org, Name = "Lovelace High", Type = "school" },
        new Organisation { SourcedId = "org-2", Name = "Hopper High", Type = "school" },
        new Person { Id = Known.Person, Name = "Ada", Email = "ada@school.example" },
        new Person { Id = Known.OtherPerson, Name = "Grace", Email = "grace@school.example" },
        new Course { Id = Known.Course, Name = "Safety" },
        new CourseBatch
        {
            Id = Known.Batch,
            CourseId = Known.Course,
            Name = "Winter",
            StartDate = new DateOnly(2022, 1, 1),
            EndDate = new DateOnly(2022, 12, 31),
        },
        new CourseBatch { Id = Known.OpenBatch, CourseId = Known.Course, Name = "Any time" },
        new CourseModule { Id = Known.Module, BatchId = Known.Batch, Name = "Introduction" },
        new CourseModule { Id = Known.OpenModule, BatchId = Known.OpenBatch, Name = "Introduction" },
        new Trainer { Erecno = Known.Trainer, Name = "Henry" },
        new Trainer { Erecno = "2", Name = "Hedy" },
        new Room { Id = Known.Room, Name = "Room One" },
        new GradeCategory { Id = Known.GradeCategory, Name = "Attendance" },
        new LearningPath { Id = Known.Path, Name = "Onboarding" },
        new Group { Id = Known.Group, Name = "Sales" },
        new Group { Id = Known.OtherGroup, Name = "Engineering" },
        new User { Id = Known.Owner, Mail = Known.OwnerMail, Name = "Olga", IsPlatformOwner = true },
        new User { Id = Known.Grace, Mail = Known.GraceMail, Name = "Grace" },
        new User { Id = Known.Alan, Mail = Known.AlanMail, Name = "Alan" },
        new LearningPath { Connection = Known.Deserted, Id = Known.Path, Name = "Onboarding" },
        new Group { Connection = Known.Deserted, Id = Known.Group, Name = "Sales" },
    ];
}
