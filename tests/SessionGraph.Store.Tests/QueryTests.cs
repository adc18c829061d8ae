using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionGraph.Store.Tests;

public sealed class QueryTests
{
    private static readonly DateTime s_never = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    private static readonly DateTime s_ever = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, Func<SessionGraphContext, IQueryable>> Plans => new()
    {
        { "IX_Sessions_Provider ", store => store.QuizSessions.OrderBy(session => session.Id).Take(10) },
        { "IX_Sessions_Provider_CreatedAt ", store => Newest(store.QuizSessions) },
        { "IX_Sessions_Provider_StartsAt ", store => store.CourseSessions.OrderBy(row => row.StartsAt).ThenBy(row => row.Id).Take(10) },
        { "IX_Sessions_StartsAtNullsGreatest", store => Next(store.Sessions) },
        { "IX_Sessions_Provider_StartsAtNullsGreatest ", store => Next(store.QuizSessions) },
        { "IX_Sessions_StartsAtNullsLeast", store => Last(store.Sessions) },
        { "IX_Sessions_Provider_StartsAtNullsLeast ", store => Last(store.QuizSessions) },
        { "IX_Sessions_StartsAtNullsGreatest (<expr>>?)", store => Next(store.Sessions.Where(row => (row.StartsAt ?? s_never) >= s_never)) },
        {
            "IX_Sessions_Provider_Status ",
            store => store.QuizSessions.Where(row => row.Status == SessionStatus.Cancelled).OrderBy(row => row.Id).Take(10)
        },
        { "IX_Sessions_Status_CreatedAt ", store => Newest(store.Sessions.Where(row => row.Status == SessionStatus.Pending)) },
        {
            "IX_Sessions_Provider_Status_CreatedAt ",
            store => Newest(store.QuizSessions.Where(row => row.Status == SessionStatus.Pending))
        },
        { "IX_Sessions_CreatedAt", store => Newest(store.Sessions) },
        { "IX_Sessions_ExternalId_Provider_Connection ", store => store.Sessions.Where(session => session.ExternalId == "x") },
        {
            "IX_Sessions_ExternalId_NoCase ",
            store => store.AcademicSessions.Where(row => row.Connection == "x" && EF.Functions.Collate(row.ExternalId!, "NOCASE") == "x")
        },
        { "IX_Sessions_PersonId ", store => store.QuizSessions.Where(row => row.PersonId == 7).OrderBy(row => row.Id).Take(10) },
        { "IX_Sessions_ParentId ", store => store.AcademicSessions.Where(row => row.ParentId == 1 || row.ParentId == 2) },
        { "IX_Sessions_RoomId ", store => store.CourseSessions.Where(session => session.RoomId == "x") },
        { "IX_PathSessionInstructors_UserId ", store => store.PathSessionInstructors.Where(row => row.UserId == "x") },
    };

    [Theory]
    [MemberData(nameof(Plans), DisableDiscoveryEnumeration = true)]
    public async Task A_list_reads_its_index_and_sorts_nothing(string index, Func<SessionGraphContext, IQueryable> query)
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();
        await context.Database.OpenConnectionAsync(Cancellation);
        await using var command = query(context).CreateDbCommand();
#pragma warning disable CA2100 // The text is EF Core's own.
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation))
            plan.Add(reader.GetString(3));

        Assert.Contains($"INDEX {index}", string.Join('\n', plan), StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", string.Join('\n', plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_projection_over_the_interface_is_one_statement_of_the_wanted_columns()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        var statements = new StatementLog();
        var options = new DbContextOptionsBuilder<SessionGraphContext>();
        options.UseSessionGraphStore(new StoreOptions { ConnectionString = store.ConnectionString }, store.Clock, SessionProviders.All)
            .AddInterceptors(statements);
        await using var context = new SessionGraphContext(options.Options);

        var rows = await context.Sessions
            .OrderBy(session => session.Id)
            .Select(session => new
            {
                session.Id,
                session.Title,
                Score = session is QuizSession ? ((QuizSession)session).Score : null,
                Room = session is CourseSession ? ((CourseSession)session).Room!.Name : null,
            })
            .ToListAsync(Cancellation);
        var quizzes = await context.Sessions.OfType<QuizSession>()
            .Select(session => new { session.Id, Person = session.Person!.Name })
            .ToListAsync(Cancellation);

        Assert.Equal(432, rows.Count);
        Assert.Contains(rows, row => row.Room == "Room One");
        Assert.Equal(141, quizzes.Count);
        Assert.Equal(2, statements.Texts.Count);
        Assert.All(statements.Texts, text => Assert.DoesNotContain("Metadata", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reads_are_not_tracked_unless_asked_for()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();

        await context.Sessions.FirstAsync(Cancellation);
        Assert.Empty(context.ChangeTracker.Entries());

        await context.Sessions.AsTracking().FirstAsync(Cancellation);
        Assert.Single(context.ChangeTracker.Entries());
    }

    private static IQueryable<Session> Next(IQueryable<Session> sessions)
        => sessions.OrderBy(session => session.StartsAt ?? s_never).ThenBy(session => session.Id).Take(10);

    private static IQueryable<Session> Last(IQueryable<Session> sessions)
        => sessions.OrderByDescending(session => session.StartsAt ?? s_ever).ThenByDescending(session => session.Id).Take(10);

    private static IQueryable<Session> Newest(IQueryable<Session> sessions)
        => sessions.OrderByDescending(session => session.CreatedAt).ThenByDescending(session => session.Id).Take(10);

    private sealed class StatementLog : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
