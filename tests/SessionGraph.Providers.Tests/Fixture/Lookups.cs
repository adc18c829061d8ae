namespace SessionGraph.Providers.Tests;

internal static class Lookups
{
    public static IEnumerable<object> All() =>
    [
        new Organisation { Connection = "oneroster", ExternalId = Known.Org, Name = "Lovelace High", Type = "school" },
        new Organisation { Connection = "oneroster", ExternalId = "org-2", Name = "Hopper High", Type = "school" },
        new Person { Connection = "quiz", ExternalId = Known.Person, Name = "Ada", Email = "ada@school.example" },
        new Person { Connection = "quiz", ExternalId = Known.OtherPerson, Name = "Grace", Email = "grace@school.example" },
        new Course { Connection = "zoho-people", ExternalId = Known.Course, Name = "Safety" },
        new CourseBatch
        {
            Connection = "zoho-people",
            ExternalId = Known.Batch,
            CourseId = Known.Course,
            Name = "Winter",
            StartDate = new DateOnly(2022, 1, 1),
            EndDate = new DateOnly(2022, 12, 31),
        },
        new CourseBatch { Connection = "zoho-people", ExternalId = Known.OpenBatch, CourseId = Known.Course, Name = "Any time" },
        new CourseModule { Connection = "zoho-people", ExternalId = Known.Module, BatchId = Known.Batch, Name = "Introduction" },
        new CourseModule { Connection = "zoho-people", ExternalId = Known.OpenModule, BatchId = Known.OpenBatch, Name = "Introduction" },
        new Trainer { Connection = "zoho-people", ExternalId = Known.Trainer, Name = "Henry" },
        new Trainer { Connection = "zoho-people", ExternalId = "2", Name = "Hedy" },
        new Room { Connection = "zoho-people", ExternalId = Known.Room, Name = "Room One" },
        new GradeCategory { Connection = "zoho-people", ExternalId = Known.GradeCategory, Name = "Attendance" },
        new LearningPath { Connection = "360learning", ExternalId = Known.Path, Name = "Onboarding" },
        new Group { Connection = "360learning", ExternalId = Known.Group, Name = "Sales" },
        new Group { Connection = "360learning", ExternalId = Known.OtherGroup, Name = "Engineering" },
        new User { Connection = "360learning", ExternalId = Known.Owner, Mail = Known.OwnerMail, Name = "Olga", IsPlatformOwner = true },
        new User { Connection = "360learning", ExternalId = Known.Grace, Mail = Known.GraceMail, Name = "Grace" },
        new User { Connection = "360learning", ExternalId = Known.Alan, Mail = Known.AlanMail, Name = "Alan" },
        new LearningPath { Connection = Known.Deserted, ExternalId = Known.Path, Name = "Onboarding" },
        new Group { Connection = Known.Deserted, ExternalId = Known.Group, Name = "Sales" },
    ];
}
