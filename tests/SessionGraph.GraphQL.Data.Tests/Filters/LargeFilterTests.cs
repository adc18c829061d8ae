using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.Filters;

/// <summary>Filters as large as they may be, asked for as a client asks.</summary>
public sealed class LargeFilterTests(TestGateway gateway) : IClassFixture<TestGateway>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(6, 256, 250)]
    [InlineData(6, 256, 1)]
    [InlineData(2, 700, 650)]
    public async Task A_time_is_found_in_whichever_list_it_is(int lists, int length, int place)
    {
        await using var store = gateway.Store.CreateDbContext();
        var time = (await store.CourseSessions.OrderBy(session => session.Id).FirstAsync(Cancellation)).StartTime;
        var expected = await store.CourseSessions.CountAsync(session => session.StartTime == time, Cancellation);
        // No other session starts at such seconds.
        var times = Enumerable.Range(0, lists * length)
            .Select(number => TimeOnly.MinValue.AddMinutes(number % 1440).Add(TimeSpan.FromSeconds(1 + (number / 1440))))
            .ToList();
        times[((lists - 1) * length) + place] = time;
        var filters = times.Chunk(length).Select(list => $"{{ startTime: {{ in: [{string.Join(", ", list.Select(Literal))}] }} }}");

        var (response, _) = await gateway.ExecuteAsync($"{{ allCourseSessions(where: {{ or: [{string.Join(", ", filters)}] }}) {{ startTime }} }}");

        Assert.Equal(expected, response.GetProperty("data").GetProperty("allCourseSessions").GetArrayLength());
    }

    [Fact]
    public async Task A_new_filter_of_many_lists_is_one_statement_and_finds_its_rows()
    {
        await using var store = gateway.Store.CreateDbContext();
        var title = (await store.Sessions.FirstAsync(session => session.Title != null, Cancellation)).Title!;
        var lists = Enumerable.Range(0, 7).Select(list =>
            $"{{ title: {{ in: [{string.Join(", ", Enumerable.Range(0, 256).Select(item => $"\"{list} {item}\""))}] }} }}");

        var (response, statements) = await gateway.ExecuteAsync(
            $"query($title: String) {{ sessions(first: 1, where: {{ or: [{string.Join(", ", lists)}, {{ title: {{ eq: $title }} }}] }}) {{ nodes {{ title }} }} }}",
            $"{{ title: \"{title}\" }}");

        Assert.Single(statements);
        Assert.Equal(title, response.GetProperty("data").GetProperty("sessions").GetProperty("nodes")[0].GetProperty("title").GetString());
    }

    private static string Literal(TimeOnly time) => $"\"{time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}\"";
}
