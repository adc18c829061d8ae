namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// The examples of the provider's documentation (docs/providers), with their ids and values. Placeholders have a plausible value.
/// </summary>
internal static class ThreeSixtyLearningExamples
{
    public static void AddTo(SampleSet sample)
    {
        var connection = sample.Connection;
        sample.Lookups.AddRange(
        [
            new LearningPath { Connection = connection, ExternalId = "5f1a8c0e9d3b2a0012e4c7a1", Name = "New Manager Path" },
            new Group { Connection = connection, ExternalId = "5e8f7d6c5b4a39281706f5e4", Name = "Whole Company" },
            new User
            {
                Connection = connection,
                ExternalId = "5d7e6f5a4b3c2d1e0f9a8b7c",
                Mail = "owner@360company.example",
                Name = "Camille Laurent",
                IsPlatformOwner = true,
            },
        ]);
        sample.AddExample(new PathSession
        {
            Connection = connection,
            ExternalId = "6282c4f01b7e4d0012a9f3d5",
            Title = "New Managers, May 2022",
            Status = SessionStatus.Active,
            StartsAt = new(2022, 5, 16, 22, 0, 0, DateTimeKind.Utc),
            PathId = "5f1a8c0e9d3b2a0012e4c7a1",
            SessionOwnerGroup = "5e8f7d6c5b4a39281706f5e4",
            SessionAdditionalInformation = "Registration 2022-0516",
            Instructors = [new PathSessionInstructor { Connection = connection, UserId = "5d7e6f5a4b3c2d1e0f9a8b7c" }],
        });
    }
}
