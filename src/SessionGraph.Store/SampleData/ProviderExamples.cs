namespace SessionGraph.Store;

/// <summary>
/// The providers' own examples (docs/providers), with their ids and values; where an example has a placeholder, a likely value.
/// </summary>
internal static class ProviderExamples
{
    private static readonly DateTime s_stamp = new(2023, 11, 7, 5, 31, 56, DateTimeKind.Utc);
    private static readonly Guid s_uuid = new("3c90c3cc-0d44-4b50-8888-8dd25736052a");

    public static void AddTo(SampleSet sample)
    {
        sample.AddExample(Stamp(new SessionSetup
        {
            ExternalId = s_uuid.ToString("D"),
            SessionType = SessionSetupType.ExamSession,
            AcademicSessionId = s_uuid,
            ExamSessionId = s_uuid,
            Status = SessionStatus.NotStarted,
            ProviderStatus = "not_started",
            CurrentStep = -1,
        }));
        AddAcademicSessions(sample);
        sample.Directories.Add(new Person { Id = 1, Name = "Robin Castillo", Email = "robin.castillo@ingedata.example" });
        sample.AddExample(Stamp(new QuizSession
        {
            ExternalId = "f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e10",
            Title = "Data annotation basics",
            Status = SessionStatus.Pending,
            ProviderStatus = "pending",
            PersonId = 1,
            ExpiresAt = s_stamp.AddDays(14),
        }));
        AddCourseSessions(sample);
        AddPathSession(sample);
    }

    private static void AddAcademicSessions(SampleSet sample)
    {
        sample.Directories.Add(new Organisation { SourcedId = "org-alpha", Name = "Alpha School District", Type = "district" });
        var term = AcademicSession("term-2023-autumn", "Autumn Term 2023", "term", new(2023, 8, 21), new(2023, 12, 23), null);
        var period = AcademicSession(
            s_uuid.ToString("D"), "First Grading Period 2023", "gradingPeriod", new(2023, 8, 21), new(2023, 10, 28), term);
        var week = AcademicSession("ext-exam-week-2023", "Exam Week 2023", "ext:examWeek", new(2023, 10, 23), new(2023, 10, 28), period);
        sample.AddExample(term);
        sample.AddExample(period);
        sample.AddExample(week);
    }

    private static AcademicSession AcademicSession(
        string sourcedId, string title, string type, DateOnly startDate, DateOnly endDate, AcademicSession? parent)
        => Stamp(new AcademicSession
        {
            ExternalId = sourcedId,
            Title = title,
            Status = SessionStatus.Active,
            ProviderStatus = "active",
            Type = type,
            StartDate = startDate,
            EndDate = endDate,
            StartsAt = startDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            EndsAt = endDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            SchoolYear = "2024",
            OrgSourcedId = "org-alpha",
            Parent = parent,
            Metadata = "{}",
            DateLastModified = s_stamp,
        });

    private static void AddCourseSessions(SampleSet sample)
    {
        sample.Directories.AddRange(
        [
            new Course { Id = "478346000019479103", Name = "Blended Onboarding" },
            new CourseBatch
            {
                Id = "478346000019479115",
                CourseId = "478346000019479103",
                Name = "Winter Batch",
                StartDate = new(2021, 12, 1),
                EndDate = new(2022, 3, 31),
            },
            new CourseModule { Id = "478346000019479119", BatchId = "478346000019479115", Name = "API Testing" },
            new Trainer { Erecno = "478346000008251001", Name = "Anita Desai", Email = "anita.desai@zylker.example" },
            new Room { Id = "478346000010125093", Name = "Room Two" },
            new GradeCategory { Id = "478346000019553021", Name = "Practical" },
            new CourseModule { Id = "219225000000645219", BatchId = "478346000019479115", Name = "First Steps" },
            new Trainer { Erecno = "219225000000036453", Name = "Henry" },
            new Room { Id = "219225000000645249", Name = "Room One" },
        ]);
        sample.AddExample(Stamp(new CourseSession
        {
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
        }));
        sample.AddExample(Stamp(new CourseSession
        {
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
        }));
    }

    private static void AddPathSession(SampleSet sample)
    {
        sample.Directories.AddRange(
        [
            new LearningPath { Id = "5f1a8c0e9d3b2a0012e4c7a1", Name = "New Manager Path" },
            new Group { Id = "5e8f7d6c5b4a39281706f5e4", Name = "Whole Company" },
            new User
            {
                Id = "5d7e6f5a4b3c2d1e0f9a8b7c",
                Mail = "owner@360company.example",
                Name = "Camille Laurent",
                IsPlatformOwner = true,
            },
        ]);
        sample.AddExample(Stamp(new PathSession
        {
            ExternalId = "6282c4f01b7e4d0012a9f3d5",
            Title = "New Managers, May 2022",
            Status = SessionStatus.Active,
            StartsAt = new(2022, 5, 16, 22, 0, 0, DateTimeKind.Utc),
            PathId = "5f1a8c0e9d3b2a0012e4c7a1",
            SessionOwnerGroup = "5e8f7d6c5b4a39281706f5e4",
            SessionAdditionalInformation = "Registration 2022-0516",
            Instructors = [new PathSessionInstructor { UserId = "5d7e6f5a4b3c2d1e0f9a8b7c" }],
        }));
    }

    private static T Stamp<T>(T session) where T : Session
    {
        session.CreatedAt = s_stamp;
        session.UpdatedAt = s_stamp;
        session.Version = 1;
        return session;
    }
}
