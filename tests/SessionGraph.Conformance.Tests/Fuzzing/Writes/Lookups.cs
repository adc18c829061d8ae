using Microsoft.EntityFrameworkCore;
using SessionGraph.Store;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>Some of what sessions may refer to: few of each, so that writes meet.</summary>
internal sealed record Lookups(
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

    public static async Task<Lookups> ReadAsync(SessionGraphContext context) => new(
        await context.People.OrderBy(person => person.ExternalId).Select(person => person.ExternalId).Take(Count).ToListAsync(),
        await context.Organisations.OrderBy(known => known.ExternalId).Select(known => known.ExternalId).Take(Count).ToListAsync(),
        await context.CourseModules.Include(module => module.Batch).OrderBy(module => module.ExternalId).Take(Count).ToListAsync(),
        await context.Trainers.OrderBy(trainer => trainer.ExternalId).Select(trainer => trainer.ExternalId).Take(Count).ToListAsync(),
        await context.Rooms.OrderBy(room => room.ExternalId).Select(room => room.ExternalId).Take(Count).ToListAsync(),
        await context.GradeCategories.OrderBy(category => category.ExternalId).Select(category => category.ExternalId).Take(Count).ToListAsync(),
        await context.LearningPaths.OrderBy(path => path.ExternalId).Select(path => path.ExternalId).Take(Count).ToListAsync(),
        await context.Groups.OrderBy(group => group.ExternalId).Select(group => group.ExternalId).Take(Count).ToListAsync(),
        await context.Users.OrderByDescending(user => user.IsPlatformOwner).ThenBy(user => user.ExternalId).Take(Count + 1).ToListAsync());
}
