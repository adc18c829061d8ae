using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>What sessions are grouped by, and the figures over each group.</summary>
public sealed class SessionStatsType : AggregateType<Session>
{
    /// <inheritdoc />
    protected override void Configure(IAggregateTypeDescriptor<Session> descriptor)
    {
        descriptor.Name("SessionStats").Description("Statistics of a group of sessions.");
        descriptor.GroupBy("PROVIDER", session => session.Provider)
            .Description("The provider that the sessions come from.")
            .Field("provider", "The provider of the sessions in the group; null unless `groupBy` has `PROVIDER`.");
        descriptor.GroupBy("STATUS", session => session.Status)
            .Description("The status in the vocabulary for all providers.")
            .Field("status", "The status of the sessions in the group; null unless `groupBy` has `STATUS`.");
        GroupByStart(descriptor);

        descriptor.Aggregate(session => session.StartsAt).Description("The times at which the sessions start.");
        descriptor.Aggregate(session => session.EndsAt).Description("The times at which the sessions end.");
        descriptor.Aggregate(session => session.CreatedAt).Description("The times at which the gateway first stored the sessions.");
        descriptor.Aggregate(session => session.UpdatedAt).Description("The times at which the gateway last changed the sessions.");
        descriptor.Aggregate(session => session is QuizSession ? ((QuizSession)session).Score : null)
            .Name("score")
            .Description("The scores of the quiz sessions in the group.");
        descriptor.Aggregate(session => session is CourseSession ? ((CourseSession)session).TotalLearnersCount : (int?)null)
            .Name("totalLearnersCount")
            .Description("The numbers of learners who belong to the course sessions in the group.");
        descriptor.Aggregate(session => session is CourseSession ? ((CourseSession)session).PresentLearnersCount : (int?)null)
            .Name("presentLearnersCount")
            .Description("The numbers of learners who attended the course sessions in the group.");
    }

    // The unit is a constant of the query: the store knows each in its own words.
    private static void GroupByStart(IAggregateTypeDescriptor<Session> descriptor)
    {
        const string Field = "startsIn";
        descriptor
            .GroupBy(
                "DAY",
                session => Calendar.StartOf(CalendarUnit.Day, session.StartsAt),
                start => SessionPeriod.Of(CalendarUnit.Day, start))
            .Description("The day on which the sessions start, in UTC.")
            .Field(
                Field,
                "The period in which the sessions start; null for sessions without a start, and unless `groupBy` has `DAY`, `WEEK`, `MONTH` or "
                    + "`YEAR`.");
        descriptor
            .GroupBy(
                "WEEK",
                session => Calendar.StartOf(CalendarUnit.Week, session.StartsAt),
                start => SessionPeriod.Of(CalendarUnit.Week, start))
            .Description("The ISO 8601 week in which the sessions start, from Monday, in UTC.")
            .Field(Field);
        descriptor
            .GroupBy(
                "MONTH",
                session => Calendar.StartOf(CalendarUnit.Month, session.StartsAt),
                start => SessionPeriod.Of(CalendarUnit.Month, start))
            .Description("The month in which the sessions start, in UTC.")
            .Field(Field);
        descriptor
            .GroupBy(
                "YEAR",
                session => Calendar.StartOf(CalendarUnit.Year, session.StartsAt),
                start => SessionPeriod.Of(CalendarUnit.Year, start))
            .Description("The year in which the sessions start, in UTC.")
            .Field(Field);
    }
}
