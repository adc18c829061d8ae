using SessionGraph.GraphQL.Data.Aggregation;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

/// <summary>Figures over sessions: keys and values of every kind, with nulls and without.</summary>
public sealed class SessionStatsType : AggregateType<Session>
{
    protected override void Configure(IAggregateTypeDescriptor<Session> descriptor)
    {
        descriptor.Name("SessionStats").Description("Figures.");
        descriptor.GroupBy("PROVIDER", session => session.Provider);
        descriptor.GroupBy("STATUS", session => session.Status).Description("How far they are.");
        descriptor.GroupBy("TITLE", session => session.Title);
        descriptor.GroupBy("DAY", session => Calendar.StartOf(CalendarUnit.Day, session.StartsAt)).Field("start", "The first day.");
        descriptor.GroupBy("WEEK", session => Calendar.StartOf(CalendarUnit.Week, session.StartsAt)).Field("start");
        descriptor.GroupBy("MONTH", session => Calendar.StartOf(CalendarUnit.Month, session.StartsAt)).Field("start");
        descriptor.GroupBy("YEAR", session => Calendar.StartOf(CalendarUnit.Year, session.StartsAt), start => start?.Year).Field("year");
        descriptor.Aggregate(session => session.StartsAt);
        descriptor.Aggregate(session => session.CreatedAt).Description("When.");
        descriptor.Aggregate(session => session.Title).Name("titles");
        descriptor.Aggregate(session => session.Version);
        descriptor.Aggregate(session => session is QuizSession ? ((QuizSession)session).Score : null).Name("score");
        descriptor.Aggregate(session => session is CourseSession ? ((CourseSession)session).TotalLearnersCount : (int?)null)
            .Name("learners");
    }
}
