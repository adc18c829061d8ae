namespace SessionGraph.Providers.Tests;

internal static class Directories
{
    public static IEnumerable<object> All() =>
    [
        new Organisation { Connection = "oneroster", SourcedId = Known.Org, Name = "Lovelace High", Type = "school" },
        new Organisation { Connection = "oneroster", SourcedId = "org-2", Name = "Hopper High", Type = "school" },
        new Person { Connection = "quiz", Id = Known.Person, Name = "Ada", Email = "ada@school.example" },
        new Person { Connection = "quiz", Id = Known.OtherPerson, Name = "Grace", Email = "grace@school.example" },
        new Course { Connection = "zoho-people", Id = Known.Course, Name = "Safety" },
        new CourseBatch
        {
            Connection = "zoho-people",
            Id = Known.Batch,
            CourseId = Known.Course,
            Name = "Winter",
            StartDate = new DateOnly(2022, 1, 1),
            EndDate = new DateOnly(2022, 12, 31),
        },
        new CourseBatch { Connection = "zoho-people", Id = Known.OpenBatch, CourseId = Known.Course, Name = "Any time" },
        new CourseModule { Connection = "zoho-people", Id = Known.Module, BatchId = Known.Batch, Name = "Introduction" },
        new CourseModule { Connection = "zoho-people", Id = Known.OpenModule, BatchId = Known.OpenBatch, Name = "Introduction" },
        new Trainer { Connection = "zoho-people", Erecno = Known.Trainer, Name = "Henry" },
        new Trainer { Connection = "zoho-people", Erecno = "2", Name = "Hedy" },
        new Room { Connection = "zoho-people", Id = Known.Room, Name = "Room One" },
        new GradeCategory { Connection = "zoho-people", Id = Known.GradeCategory, Name = "Attendance" },
        new LearningPath { Connection = "360learning", Id = Known.Path, Name = "Onboarding" },
        new Group { Connection = "360learning", Id = Known.Group, Name = "Sales" },
        new Group { Connection = "360learning", Id = Known.OtherGroup, Name = "Engineering" },
        new User { Connection = "360learning", Id = Known.Owner, Mail = Known.OwnerMail, Name = "Olga", IsPlatformOwner = true },
        new User { Connection = "360learning", Id = Known.Grace, Mail = Known.GraceMail, Name = "Grace" },
        new User { Connection = "360learning", Id = Known.Alan, Mail = Known.AlanMail, Name = "Alan" },
        new LearningPath { Connection = Known.Deserted, Id = Known.Path, Name = "Onboarding" },
        new Group { Connection = Known.Deserted, Id = Known.Group, Name = "Sales" },
    ];
}
