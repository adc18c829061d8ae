using SessionGraph.Gateway.OneRoster;
using SessionGraph.Gateway.Quiz;
using SessionGraph.Gateway.School;
using SessionGraph.Gateway.ThreeSixtyLearning;
using SessionGraph.Gateway.ZohoPeople;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>What the sessions of all providers are sorted by.</summary>
public sealed class SessionSortInputType : SortInputType<Session>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<Session> descriptor)
    {
        descriptor.Ignore(session => session.Connection);
        descriptor.OfType<SessionSetupSortInputType>("school");
        descriptor.OfType<AcademicSessionSortInputType>("oneRoster");
        descriptor.OfType<QuizSessionSortInputType>("quiz");
        descriptor.OfType<CourseSessionSortInputType>("zohoPeople");
        descriptor.OfType<PathSessionSortInputType>("threeSixtyLearning");
    }
}
