using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed class InstantTests
{
    [Theory]
    [InlineData("0001-01-01T00:00:00.000Z")]
    [InlineData("2023-11-07T05:31:56.000Z")]
    [InlineData("2024-02-29T23:59:59.999Z")]
    [InlineData("9999-12-31T23:59:59.999Z")]
    public void An_instant_round_trips(string text)
    {
        var value = Instant.Parse(text);

        Assert.Equal(DateTimeKind.Utc, value.Kind);
        Assert.Equal(text, Instant.Format(value));
    }

    [Fact]
    public void What_is_below_a_millisecond_is_cut_off()
    {
        var value = new DateTime(2024, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc).AddTicks(9_999);

        Assert.Equal("2024-01-02T03:04:05.678Z", Instant.Format(value));
        Assert.Equal(Instant.Parse("2024-01-02T03:04:05.678Z"), Instant.Truncate(value));
        Assert.Equal(DateTimeKind.Utc, Instant.Truncate(value).Kind);
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void A_value_that_is_not_UTC_is_rejected_by_name(DateTimeKind kind)
    {
        var exception = Assert.Throws<ArgumentException>(() => Instant.Format(new DateTime(2024, 1, 2, 3, 4, 5, kind)));

        Assert.Contains($"is of kind {kind}", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-01-02 03:04:05.678Z")]
    [InlineData("2024-01-02T03:04:05Z")]
    [InlineData("2024-01-02T03:04:05.678+00:00")]
    [InlineData("2024-02-30T03:04:05.678Z")]
    [InlineData("0000-01-01T00:00:00.000Z")]
    [InlineData("2024-01-02T24:00:00.000Z")]
    [InlineData("2024-01-02T03:04:60.000Z")]
    [InlineData("2024-01-02T03:04:0 .000Z")]
    [InlineData("2024-01-02T03:04:05.-78Z")]
    public void Another_form_is_not_an_instant(string text) => Assert.Throws<FormatException>(() => Instant.Parse(text));

    [Fact]
    public async Task Stored_instants_compare_and_sort_as_text()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var context = store.CreateContext();
        await store.SampleData.InsertWhenEmptyAsync(context, TestContext.Current.CancellationToken);
        var sessions = await context.Sessions.ToListAsync(TestContext.Current.CancellationToken);
        var middle = sessions.Where(session => session.StartsAt is not null).Select(session => session.StartsAt).Order().ElementAt(100);

        var ids = await context.Sessions
            .Where(session => session.StartsAt >= middle)
            .OrderByDescending(session => session.StartsAt).ThenBy(session => session.Id)
            .Select(session => session.Id)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            sessions.Where(session => session.StartsAt >= middle)
                .OrderByDescending(session => session.StartsAt).ThenBy(session => session.Id)
                .Select(session => session.Id),
            ids);
        Assert.All(sessions, session => Assert.Equal(DateTimeKind.Utc, session.CreatedAt.Kind));
    }

    [Fact]
    public async Task A_local_time_cannot_be_saved()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var context = store.CreateContext();
        context.Add(new SessionSetup { Connection = "school", StartsAt = new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Local) });

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => context.SaveChangesAsync(TestContext.Current.CancellationToken));

        Assert.Contains("is of kind Local", exception.ToString(), StringComparison.Ordinal);
    }
}
