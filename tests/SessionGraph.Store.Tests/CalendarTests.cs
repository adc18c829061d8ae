using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed class CalendarTests
{
    [Theory]
    [InlineData(CalendarUnit.Day, "2026-03-01T23:59:59.999Z", "2026-03-01")]
    [InlineData(CalendarUnit.Week, "2026-03-01T23:59:59.999Z", "2026-02-23")]
    [InlineData(CalendarUnit.Week, "2026-03-02T00:00:00.000Z", "2026-03-02")]
    [InlineData(CalendarUnit.Week, "2021-01-01T12:00:00.000Z", "2020-12-28")]
    [InlineData(CalendarUnit.Week, "0001-01-01T00:00:00.000Z", "0001-01-01")]
    [InlineData(CalendarUnit.Week, "9999-12-31T23:59:59.999Z", "9999-12-27")]
    [InlineData(CalendarUnit.Month, "2024-02-29T00:00:00.000Z", "2024-02-01")]
    [InlineData(CalendarUnit.Year, "9999-12-31T23:59:59.999Z", "9999-01-01")]
    public void A_period_begins_on_a_day(CalendarUnit unit, string instant, string day)
        => Assert.Equal(DateOnly.ParseExact(day, "O", null), Calendar.StartOf(unit, Instant.Parse(instant)));

    [Fact]
    public async Task The_store_has_the_same_calendar()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();
        var random = new Random(20260301);
        var edges = new[] { "0001-01-01T00:00:00.000Z", "0001-01-07T23:59:59.999Z", "2020-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z" };
        var starts = edges.Select(text => (DateTime?)Instant.Parse(text))
            .Concat(Enumerable.Range(0, 500).Select(_ => (DateTime?)Instant.Truncate(
                new DateTime(random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc))));
        context.AddRange(starts.Select(start => new SessionSetup { Connection = "school", StartsAt = start }));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);

        var rows = await context.Sessions
            .Select(session => new
            {
                session.StartsAt,
                Day = Calendar.StartOf(CalendarUnit.Day, session.StartsAt),
                Week = Calendar.StartOf(CalendarUnit.Week, session.StartsAt),
                Month = Calendar.StartOf(CalendarUnit.Month, session.StartsAt),
                Year = Calendar.StartOf(CalendarUnit.Year, session.StartsAt),
            })
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Contains(rows, row => row.StartsAt is null);
        Assert.All(rows, row => Assert.Equal(
            (
                Calendar.StartOf(CalendarUnit.Day, row.StartsAt),
                Calendar.StartOf(CalendarUnit.Week, row.StartsAt),
                Calendar.StartOf(CalendarUnit.Month, row.StartsAt),
                Calendar.StartOf(CalendarUnit.Year, row.StartsAt)),
            (row.Day, row.Week, row.Month, row.Year)));
    }
}
