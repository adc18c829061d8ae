using SessionGraph.Store;

namespace SessionGraph.Gateway.Sessions;

/// <summary>What sessions are grouped by, and the figures over each group.</summary>
public sealed class SessionStatsType : AggregateType<Session>
{
    /// <inheritdoc />
    protected override void Configure(IAggregateTypeDescriptor<Session> descriptor)
    {
        descriptor.Name("SessionStats").Description("Figures over the sessions of a group.");
        descriptor.GroupBy("PROVIDER", session => session.Provider)
            .Description("The provider.")
            .Field("provider", "The sessions' provider; null where they are not grouped by it.");
        descriptor.GroupBy("STATUS", session => session.Status)
            .Description("The normalised status.")
            .Field("status", "The sessions' status; null where they are not grouped by it.");
        GroupByStart(descriptor);

        descriptor.Aggregate(session => session.StartsAt).Description("When the sessions start.");
        descriptor.Aggregate(session => session.EndsAt).Description("When the sessions end.");
        descriptor.Aggregate(session => session.CreatedAt).Description("When the gateway first held the sessions.");
        descriptor.Aggregate(session => session.UpdatedAt).Description("When the gateway last changed the sessions.");
        descriptor.Aggregate(session => session is QuizSession ? ((QuizSession)session).Score : null)
            .Name("score")
            .Description("The scores of quiz sessions.");
        descriptor.Aggregate(session => session is CourseSession ? ((CourseSession)session).TotalLearnersCount : (int?)null)
            .Name("totalLearnersCount")
            .Description("The learners of course sessions.");
        descriptor.Aggregate(session => session is CourseSession ? ((CourseSession)session).PresentLearnersCount : (int?)null)
            .Name("presentLearnersCount")
            .Description("The learners who were present at course sessions.");
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
            .Description("The day (UTC) of the start.")
            .Field(
                Field,
                "The day, week, month or year of the sessions' starts; null where they are not grouped by one, and for those without a start.");
        descriptor
            .GroupBy(
                "WEEK",
                session => Calendar.StartOf(CalendarUnit.Week, session.StartsAt),
                start => SessionPeriod.Of(CalendarUnit.Week, start))
            .Description("The ISO 8601 week (UTC, from Monday) of the start.")
            .Field(Field);
        descriptor
            .GroupBy(
                "MONTH",
                session => Calendar.StartOf(CalendarUnit.Month, session.StartsAt),
                start => SessionPeriod.Of(CalendarUnit.Month, start))
            .Description("The month (UTC) of the start.")
            .Field(Field);
        descriptor
            .GroupBy(
                "YEAR",
                session => Calendar.StartOf(CalendarUnit.Year, session.StartsAt),
                start => SessionPeriod.Of(CalendarUnit.Year, start))
            .Description("The year (UTC) of the start.")
            .Field(Field);
    }
}
