using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed class SessionStateTests
{
    [Fact]
    public async Task A_session_that_is_read_from_its_state_equals_the_one_that_was_written()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();
        var states = SessionStateSerializer.Of(context.Model);
        var sessions = await context.Sessions.ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(5, sessions.Select(session => session.Provider).Distinct().Count());
        foreach (var session in sessions)
        {
            if (session is PathSession path)
                path.InstructorIds = ["a", "b"];
            var copy = states.Read(session.Provider, states.Write(session).ToArray());

            Assert.Equal(session.GetType(), copy.GetType());
            foreach (var property in context.Model.FindEntityType(session.GetType())!.GetProperties())
                Assert.Equal(property.PropertyInfo!.GetValue(session), property.PropertyInfo.GetValue(copy));
            Assert.Equal((session as PathSession)?.InstructorIds, (copy as PathSession)?.InstructorIds);
        }
    }

    [Fact]
    public async Task Texts_of_every_kind_survive()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var context = store.CreateContext();
        var states = SessionStateSerializer.Of(context.Model);
        var session = new QuizSession
        {
            Connection = "quiz",
            Id = long.MaxValue,
            Title = "\0\u0001\"\\/<&>\u2028\r\n😀 ﷽",
            Score = double.Epsilon,
            CreatedAt = DateTime.UnixEpoch,
            UpdatedAt = DateTime.UnixEpoch,
        };

        var copy = (QuizSession)states.Read(QuizProvider.Id, states.Write(session).ToArray());

        Assert.Equal((session.Id, session.Title, session.Score), (copy.Id, copy.Title, copy.Score));
    }

    [Fact]
    public async Task What_a_later_model_no_longer_knows_is_passed_over()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var context = store.CreateContext();

        var session = SessionStateSerializer.Of(context.Model).Read(QuizProvider.Id, """{"Gone":{"a":[1,{}]},"Title":"kept","Also":null}"""u8.ToArray());

        Assert.Equal("kept", session.Title);
    }
}
