using Microsoft.EntityFrameworkCore;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>Some of what sessions may refer to: few of each, so that writes meet.</summary>
internal sealed record Directories(
    IReadOnlyList<int> People,
    IReadOnlyList<string> Organisations,
    IReadOnlyList<CourseModule> Modules,
    IReadOnlyList<string> Trainers,
    IReadOnlyList<string> Rooms,
    IReadOnlyList<string> GradeCategories,
    IReadOnlyList<string> Paths,
    IReadOnlyList<string> Groups,
    IReadOnlyList<User> Users)
{
    private const int Count = 3;

    public User PlatformOwner => Users[0];

    public static async Task<Directories> ReadAsync(SessionGraphContext context) => new(
        await context.People.OrderBy(person => person.Id).Select(person => person.Id).Take(Count).ToListAsync(),
        await context.Organisations.OrderBy(known => known.SourcedId).Select(known => known.SourcedId).Take(Count).ToListAsync(),
        await context.CourseModules.Include(module => module.Batch).OrderBy(module => module.Id).Take(Count).ToListAsync(),
        await context.Trainers.OrderBy(trainer => trainer.Erecno).Select(trainer => trainer.Erecno).Take(Count).ToListAsync(),
        await context.Rooms.OrderBy(room => room.Id).Select(room => room.Id).Take(Count).ToListAsync(),
        await context.GradeCategories.OrderBy(category => category.Id).Select(category => category.Id).Take(Count).ToListAsync(),
        await context.LearningPaths.OrderBy(path => path.Id).Select(path => path.Id).Take(Count).ToListAsync(),
        await context.Groups.OrderBy(group => group.Id).Select(group => group.Id).Take(Count).ToListAsync(),
        await context.Users.OrderByDescending(user => user.IsPlatformOwner).ThenBy(user => user.Id).Take(Count + 1).ToListAsync());
}
