using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests.Search;

/// <summary>What words find.</summary>
public sealed class SessionSearchTests
{
    private static readonly string[] s_titles =
    [
        "Algebra I", "Advanced algèbre", "Algorithms", "STRASSE nach Köln", "C++ for all", "well-being", "AND NOT OR NEAR", "title:x", "Ça va?",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("alg", 0, 1, 2)]
    [InlineData("ALGE", 0, 1)]
    [InlineData("algè", 0, 1)]
    [InlineData("algebra i", 0)]
    [InlineData("i algebra", 0)]
    [InlineData("algebra ii")]
    [InlineData("gebra")]
    [InlineData("koln", 3)]
    [InlineData("kóln str", 3)]
    [InlineData("c++", 1 + 3, 8)]
    [InlineData("well-b", 5)]
    [InlineData("being-w")]
    [InlineData("and", 6)]
    [InlineData("AND NOT", 6)]
    [InlineData("NOT", 6)]
    [InlineData("near(", 6)]
    [InlineData("title:x", 7)]
    [InlineData("People:x")]
    [InlineData("x*", 7)]
    [InlineData("^algebra", 0)]
    [InlineData("\"algebra", 0)]
    [InlineData("\"\"\" OR \"alg")]
    [InlineData("alg\" OR title : \"x")]
    [InlineData("{title} : x", 7)]
    [InlineData("-algebra", 0)]
    [InlineData("alg; DROP TABLE Sessions; --")]
    [InlineData("𞤀")]
    public async Task Words_find_the_titles_that_have_all_of_them(string words, params int[] found)
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var context = store.CreateContext();
        context.AddRange(s_titles.Select(title => new SessionSetup { Connection = "school", Title = title }));
        await context.SaveChangesAsync(Cancellation);
        var expression = SessionSearch.MatchAll(words.Split(' '));

        var titles = await context.Sessions
            .Where(session => SessionSearch.Find(expression).Select(match => match.Id).Contains(session.Id))
            .OrderBy(session => session.Id)
            .Select(session => session.Title!)
            .ToListAsync(Cancellation);

        Assert.Equal(found.Select(index => s_titles[index]), titles);
    }

    [Fact]
    public async Task A_word_in_the_title_comes_before_one_in_a_name_or_in_the_description()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();
        var course = await context.CourseSessions.AsTracking().OrderBy(session => session.Id).Take(3).ToListAsync(Cancellation);
        course[0].Description = "Quaternions";
        course[1].Title = "Quaternions";
        var room = await context.Rooms.AsTracking().FirstAsync(Cancellation);
        course[2].RoomId = room.ExternalId;
        await context.Database.ExecuteSqlRawAsync("UPDATE Sessions SET RoomId = NULL", Cancellation);
        room.Name = "Quaternions";
        await context.SaveChangesAsync(Cancellation);
        await context.Database.ExecuteSqlAsync($"UPDATE Sessions SET RoomId = {room.ExternalId} WHERE Id = {course[2].Id}", Cancellation);

        var found = await context.Sessions
            .SelectMany(session => SessionSearch.Find("\"quat\"*").Where(match => match.Id == session.Id), (session, match) => new { session.Id, match.Rank })
            .OrderBy(one => one.Rank)
            .Select(one => one.Id)
            .ToListAsync(Cancellation);

        Assert.Equal([course[1].Id, course[2].Id, course[0].Id], found);
    }

    [Fact]
    public void Outside_a_query_there_is_nothing_to_search()
        => Assert.Throws<NotSupportedException>(() => SessionSearch.Find("\"a\"*"));
}
