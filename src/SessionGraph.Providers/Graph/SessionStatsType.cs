
namespace SessionGraph.Providers;

/// <summary>Grouping keys and aggregates of sessions.</summary>
public sealed class SessionStatsType : AggregateType<Session>
{
    /// <inheritdoc />
    protected override void Configure(IAggregateTypeDescriptor<Session> descriptor)
    {
        descriptor.Name("SessionStats").Description("Statistics of a group of sessions.");
        descriptor.GroupBy("PROVIDER", session => session.Provider)
            .Description("The provider that the sessions come from.")
            .Field("provider", "The provider of the sessions in the group. Null unless `groupBy` has `PROVIDER`.");
        descriptor.GroupBy("CONNECTION", session => session.Connection)
            .Description("The connection that the sessions belong to.")
            .Field("connection", "The name of the connection of the sessions in the group. Null unless `groupBy` has `CONNECTION`.");
        descriptor.GroupBy("STATUS", session => session.Status)
            .Description("The status, in the same words for every provider.")
            .Field("status", "The status of the sessions in the group. Null unless `groupBy` has `STATUS`.");
        GroupByStart(descriptor);

        descriptor.Aggregate(session => session.StartsAt).Description("Statistics of `startsAt` over the sessions in the group.");
        descriptor.Aggregate(session => session.EndsAt).Description("Statistics of `endsAt` over the sessions in the group.");
        descriptor.Aggregate(session => session.CreatedAt).Description("Statistics of `createdAt` over the sessions in the group.");
        descriptor.Aggregate(session => session.UpdatedAt).Description("Statistics of `updatedAt` over the sessions in the group.");
    }

    // The unit must be a constant of the query, because each unit translates to different SQL.
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
                "The period in which the sessions start. Null for sessions without a start, and unless `groupBy` has `DAY`, `WEEK`, `MONTH` or "
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
