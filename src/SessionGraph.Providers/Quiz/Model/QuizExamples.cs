namespace SessionGraph.Providers.Quiz;

/// <summary>
/// The examples of the provider's documentation (docs/providers), with their ids and values. Placeholders have a plausible value.
/// </summary>
internal static class QuizExamples
{
    public static void AddTo(SampleSet sample)
    {
        sample.Lookups.Add(
            new Person { Connection = sample.Connection, ExternalId = 1, Name = "Robin Castillo", Email = "robin.castillo@ingedata.example" });
        sample.AddExample(new QuizSession
        {
            Connection = sample.Connection,
            ExternalId = "f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e10",
            Title = "Data annotation basics",
            Status = SessionStatus.Pending,
            ProviderStatus = "pending",
            PersonId = 1,
            ExpiresAt = SampleSet.ExampleTime.AddDays(14),
        });
    }
}
