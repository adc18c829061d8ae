using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests.Search;

/// <summary>What the search index holds, and what it is to hold: a line a session, the texts of each column in any order.</summary>
internal static class SearchIndex
{
    public static async Task<List<string>> ReadAsync(SessionGraphContext context)
    {
        // The index itself says whether its words are those of its texts.
        await DatabaseSchema.QueryAsync(context, "INSERT INTO SessionSearch (SessionSearch) VALUES ('integrity-check')");
        var rows = await DatabaseSchema.QueryAsync(
            context,
            """
            SELECT rowid || ': ' || ifnull(Title, '') || ' / ' || ifnull(People, '') || ' / ' || ifnull(Places, '') || ' / '
                || ifnull(Courses, '') || ' / ' || ifnull(Description, '')
            FROM SessionSearch ORDER BY rowid
            """);
        return rows.ConvertAll(row => string.Join(" / ", row.Split(" / ").Select(Sorted)));
    }

    public static async Task<List<string>> ExpectAsync(SessionGraphContext context)
    {
        var sessions = new List<Session>();
        sessions.AddRange(await context.SessionSetups.ToListAsync());
        sessions.AddRange(await context.AcademicSessions.Include(session => session.Org).ToListAsync());
        sessions.AddRange(await context.QuizSessions.Include(session => session.Person).ToListAsync());
        sessions.AddRange(await context.CourseSessions
            .Include(session => session.Trainer)
            .Include(session => session.Room)
            .Include(session => session.Module!.Batch!.Course)
            .ToListAsync());
        sessions.AddRange(await context.PathSessions
            .Include(session => session.Path)
            .Include(session => session.OwnerGroup)
            .Include(session => session.Instructors).ThenInclude(instructor => instructor.User)
            .ToListAsync());
        return [.. sessions.OrderBy(session => session.Id).Select(session => $"{session.Id}: {session.Title} / {TextsOf(session)}")];
    }

    private static string TextsOf(Session session) => session switch
    {
        AcademicSession academic => $" / {academic.Org!.Name} /  / ",
        QuizSession quiz => $"{quiz.Person!.Name} /  /  / ",
        CourseSession course => $"{course.Trainer!.Name} / {course.Room?.Name} / "
            + $"{Sorted($"{course.Module!.Name}\n{course.Module.Batch!.Name}\n{course.Module.Batch.Course!.Name}")} / {course.Description}",
        PathSession path => $"{Sorted(string.Join('\n', path.Instructors.Select(instructor => instructor.User!.Name)))} / "
            + $"{path.OwnerGroup!.Name} / {path.Path!.Name} / {path.SessionAdditionalInformation}",
        _ => " /  /  / ",
    };

    private static string Sorted(string lines) => string.Join('\n', lines.Split('\n').Order(StringComparer.Ordinal));
}
