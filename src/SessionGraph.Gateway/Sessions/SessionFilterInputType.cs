using SessionGraph.Gateway.OneRoster;
using SessionGraph.Gateway.Quiz;
using SessionGraph.Gateway.School;
using SessionGraph.Gateway.ThreeSixtyLearning;
using SessionGraph.Gateway.ZohoPeople;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>What the sessions of all providers are filtered by.</summary>
public sealed class SessionFilterInputType : FilterInputType<Session>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Session> descriptor)
    {
        descriptor.Field(session => session.Id).ID();
        descriptor.Ignore(session => session.Connection);
        descriptor.OfType<SessionSetupFilterInputType>("school");
        descriptor.OfType<AcademicSessionFilterInputType>("oneRoster");
        descriptor.OfType<QuizSessionFilterInputType>("quiz");
        descriptor.OfType<CourseSessionFilterInputType>("zohoPeople");
        descriptor.OfType<PathSessionFilterInputType>("threeSixtyLearning");
    }
}
