using SessionGraph.Providers.OneRoster;
using SessionGraph.Providers.Quiz;
using SessionGraph.Providers.School;
using SessionGraph.Providers.ThreeSixtyLearning;
using SessionGraph.Providers.ZohoPeople;

namespace SessionGraph.Providers;

/// <summary>The gateway's providers.</summary>
public static class SessionProviders
{
    /// <summary>All providers. A provider that refers to records of another comes after it.</summary>
    public static IReadOnlyList<SessionProvider> All { get; } =
    [
        new OneRosterProvider(),
        new SchoolProvider(),
        new QuizProvider(),
        new ZohoPeopleProvider(),
        new ThreeSixtyLearningProvider(),
    ];
}
