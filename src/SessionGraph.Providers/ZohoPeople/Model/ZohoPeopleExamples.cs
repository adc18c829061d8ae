namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// The examples of the provider's documentation (docs/providers), with their ids and values. Placeholders have a plausible value.
/// </summary>
internal static class ZohoPeopleExamples
{
    public static void AddTo(SampleSet sample)
    {
        var connection = sample.Connection;
        sample.Lookups.AddRange(
        [
            new Course { Connection = connection, ExternalId = "478346000019479103", Name = "Blended Onboarding" },
            new CourseBatch
            {
                Connection = connection,
                ExternalId = "478346000019479115",
                CourseId = "478346000019479103",
                Name = "Winter Batch",
                StartDate = new(2021, 12, 1),
                EndDate = new(2022, 3, 31),
            },
            new CourseModule { Connection = connection, ExternalId = "478346000019479119", BatchId = "478346000019479115", Name = "API Testing" },
            new Trainer { Connection = connection, ExternalId = "478346000008251001", Name = "Anita Desai", Email = "anita.desai@zylker.example" },
            new Room { Connection = connection, ExternalId = "478346000010125093", Name = "Room Two" },
            new GradeCategory { Connection = connection, ExternalId = "478346000019553021", Name = "Practical" },
            new CourseModule { Connection = connection, ExternalId = "219225000000645219", BatchId = "478346000019479115", Name = "First Steps" },
            new Trainer { Connection = connection, ExternalId = "219225000000036453", Name = "Henry" },
            new Room { Connection = connection, ExternalId = "219225000000645249", Name = "Room One" },
        ]);
        sample.AddExample(new CourseSession
        {
            Connection = connection,
            ExternalId = "478346000019553023",
            Title = "Session API Testing",
            Status = SessionStatus.NotStarted,
            ModuleId = "478346000019479119",
            TrainerErecno = "478346000008251001",
            SessionType = CourseSessionType.Classroom,
            Date = new(2022, 1, 4),
            StartTime = new(10, 0),
            EndTime = new(11, 0),
            StartsAt = new(2022, 1, 4, 10, 0, 0, DateTimeKind.Utc),
            EndsAt = new(2022, 1, 4, 11, 0, 0, DateTimeKind.Utc),
            Description = "API testing",
            RoomId = "478346000010125093",
            GradeCategoryId = "478346000019553021",
        });
        sample.AddExample(new CourseSession
        {
            Connection = connection,
            ExternalId = "219225000000648145",
            Title = "Session One_Update",
            Status = SessionStatus.NotStarted,
            ModuleId = "219225000000645219",
            TrainerErecno = "219225000000036453",
            SessionType = CourseSessionType.Classroom,
            Date = new(2021, 12, 30),
            StartTime = new(10, 0),
            EndTime = new(11, 0),
            StartsAt = new(2021, 12, 30, 10, 0, 0, DateTimeKind.Utc),
            EndsAt = new(2021, 12, 30, 11, 0, 0, DateTimeKind.Utc),
            Description = "Description for Session",
            RoomId = "219225000000645249",
            LockUntil = new(2021, 12, 28),
        });
    }
}
