using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests.Search;

/// <summary>Random writes of everything that tells what a session is found by.</summary>
internal sealed class RandomWrites(Random random)
{
    private static readonly Dictionary<string, Func<RandomWrites, SessionGraphContext, Task>> s_writes = new()
    {
        ["insert"] = (writes, context) => writes.InsertAsync(context),
        ["delete"] = (writes, context) => writes.DeleteAsync(context),
        ["retitle"] = async (writes, context) => (await writes.AnyAsync(context.Sessions)).Title = writes.Text(),
        ["of a course"] = (writes, context) => writes.ChangeCourseSessionAsync(context),
        ["of a path"] = (writes, context) => writes.ChangePathSessionAsync(context),
        ["of a quiz"] = async (writes, context)
            => (await writes.AnyAsync(context.QuizSessions)).PersonId = (await writes.AnyAsync(context.People)).ExternalId,
        ["of an organisation"] = async (writes, context)
            => (await writes.AnyAsync(context.AcademicSessions)).OrgSourcedId = (await writes.AnyAsync(context.Organisations)).ExternalId,
        ["instructors"] = (writes, context) => writes.ChangeInstructorsAsync(context),
        ["rename"] = (writes, context) => writes.RenameAsync(context),
        ["move"] = async (writes, context) =>
        {
            (await writes.AnyAsync(context.CourseModules)).BatchId = (await writes.AnyAsync(context.CourseBatches)).ExternalId;
            (await writes.AnyAsync(context.CourseBatches)).CourseId = (await writes.AnyAsync(context.Courses)).ExternalId;
        },
        ["status alone"] = async (writes, context) => (await writes.AnyAsync(context.Sessions)).Status = SessionStatus.Completed,
    };

    public static IReadOnlyCollection<string> Kinds => s_writes.Keys;

    /// <summary>Writes something and tells what.</summary>
    public async Task<string> WriteAsync(SessionGraphContext context)
    {
        var (kind, write) = s_writes.ElementAt(random.Next(s_writes.Count));
        await write(this, context);
        await context.SaveChangesAsync();
        return kind;
    }

    private async Task InsertAsync(SessionGraphContext context) => context.Add(random.Next(3) switch
    {
        0 => new SessionSetup { Connection = "school", Title = Text() },
        1 => new QuizSession { Connection = "quiz", Title = Text(), PersonId = (await AnyAsync(context.People)).ExternalId },
        _ => new PathSession
        {
            Connection = "360learning",
            Title = Text(),
            PathId = (await AnyAsync(context.LearningPaths)).ExternalId,
            SessionOwnerGroup = (await AnyAsync(context.Groups)).ExternalId,
            Instructors = [new PathSessionInstructor { Connection = "360learning", UserId = (await AnyAsync(context.Users)).ExternalId }],
        },
    });

    private async Task DeleteAsync(SessionGraphContext context)
        => context.Remove(await AnyAsync(context.Sessions.Where(session => !(session is AcademicSession))));

    private async Task ChangeCourseSessionAsync(SessionGraphContext context)
    {
        var session = await AnyAsync(context.CourseSessions);
        session.Description = random.Next(3) is 0 ? null : Text();
        session.RoomId = random.Next(3) is 0 ? null : (await AnyAsync(context.Rooms)).ExternalId;
        session.TrainerErecno = (await AnyAsync(context.Trainers)).ExternalId;
        session.ModuleId = (await AnyAsync(context.CourseModules)).ExternalId;
    }

    private async Task ChangePathSessionAsync(SessionGraphContext context)
    {
        var session = await AnyAsync(context.PathSessions);
        session.SessionAdditionalInformation = Text();
        session.PathId = (await AnyAsync(context.LearningPaths)).ExternalId;
        session.SessionOwnerGroup = (await AnyAsync(context.Groups)).ExternalId;
    }

    private async Task ChangeInstructorsAsync(SessionGraphContext context)
    {
        var session = await AnyAsync(context.PathSessions.Include(one => one.Instructors));
        var user = await AnyAsync(context.Users);
        if (session.Instructors.Find(instructor => instructor.UserId == user.ExternalId) is { } known)
            session.Instructors.Remove(known);
        else
            session.Instructors.Add(new PathSessionInstructor { Connection = "360learning", UserId = user.ExternalId, Position = session.Instructors.Count });
    }

    private async Task RenameAsync(SessionGraphContext context)
    {
        switch (random.Next(10))
        {
            case 0: (await AnyAsync(context.CourseBatches)).Name = Text(); break;
            case 1: (await AnyAsync(context.CourseModules)).Name = Text(); break;
            case 2: (await AnyAsync(context.Courses)).Name = Text(); break;
            case 3: (await AnyAsync(context.Groups)).Name = Text(); break;
            case 4: (await AnyAsync(context.LearningPaths)).Name = Text(); break;
            case 5: (await AnyAsync(context.Organisations)).Name = Text(); break;
            case 6: (await AnyAsync(context.People)).Name = Text(); break;
            case 7: (await AnyAsync(context.Rooms)).Name = Text(); break;
            case 8: (await AnyAsync(context.Trainers)).Name = Text(); break;
            default: (await AnyAsync(context.Users)).Name = Text(); break;
        }
    }

    private async Task<T> AnyAsync<T>(IQueryable<T> rows)
        where T : class
    {
        var all = await rows.AsTracking().ToListAsync();
        return all[random.Next(all.Count)];
    }

    private string Text() => $"{random.GetItems(["Algèbre", "Zoë", "STRASSE", "日本", "o'clock", "\"quoted\""], 1)[0]} {random.Next(1000)}";
}
