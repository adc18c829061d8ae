using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed class MigrationTests
{
    public static TheoryData<Type> MigrationsContexts =>
    [
        typeof(SessionGraphContext),
        .. SessionProviders.All.Append(new WorkshopsProvider()).Select(ContextOf),
    ];

    /// <summary>CONTRIBUTING.md, "Change the store", says what to do when it fails.</summary>
    [Theory]
    [MemberData(nameof(MigrationsContexts))]
    public void Each_change_of_the_model_has_a_migration(Type type)
    {
        using var context = type == typeof(SessionGraphContext)
            ? new SessionGraphContextFactory().CreateDbContext([])
            : (DbContext)Activator.CreateInstance(type)!;

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_migrated_database_equals_the_one_that_the_model_creates()
    {
        await using var migrated = await StoreFixture.CreateAsync();
        await using var created = StoreFixture.CreateEmpty();
        await using (var context = created.CreateContext())
        {
            created.CreateFolder();
            await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        }

        var expected = await DatabaseSchema.ReadAsync(created);
        var actual = await DatabaseSchema.ReadAsync(migrated);

        // The search index is SQLite's own, which no model can describe.
        Assert.Equal(expected.Keys, actual.Keys.Where(table => !table.StartsWith("SessionSearch", StringComparison.Ordinal)));
        // An index on an expression, or in another collation than its column's, is beyond the model.
        Assert.All(expected, table => Assert.Equal(
            table.Value,
            actual[table.Key].Where(line => !line.Contains("StartsAtNulls", StringComparison.Ordinal)
                && !line.Contains("_NoCase", StringComparison.Ordinal))));
        Assert.Contains("Sessions", expected.Keys);
    }

    [Fact]
    public async Task Beside_the_model_there_is_only_what_the_search_needs()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var context = store.CreateContext();

        var others = await DatabaseSchema.QueryAsync(
            context,
            """
            SELECT type || ' ' || name FROM sqlite_master
            WHERE type IN ('view', 'trigger') OR type = 'table' AND name LIKE 'SessionSearch%' ORDER BY 1
            """);

        Assert.Equal(
            [
                "table SessionSearch",
                "table SessionSearch_config",
                "table SessionSearch_content",
                "table SessionSearch_data",
                "table SessionSearch_docsize",
                "table SessionSearch_idx",
                .. new[]
                {
                    "CourseBatches_Update", "CourseModules_Update", "Courses_Update", "Groups_Update", "LearningPaths_Update",
                    "Organisations_Update", "PathSessionInstructors_Delete", "PathSessionInstructors_Insert",
                    "PathSessionInstructors_Update", "People_Update", "Rooms_Update", "Sessions_Delete", "Sessions_Insert",
                    "Sessions_Update", "Trainers_Update", "Users_Update",
                }.Select(name => $"trigger TR_{name}_Search"),
                "view SessionTexts",
            ],
            others);
    }

    [Fact]
    public async Task Initialising_twice_changes_nothing()
    {
        await using var store = await StoreFixture.CreateAsync();
        var before = await DatabaseSchema.ReadAsync(store);

        await store.Initializer.InitializeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before.Keys, (await DatabaseSchema.ReadAsync(store)).Keys);
        await using var context = store.CreateContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_planner_has_a_figure_for_every_index_of_the_sessions()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var context = store.CreateContext();

        var indexes = await DatabaseSchema.QueryAsync(
            context, "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'Sessions' ORDER BY name");
        var figures = await DatabaseSchema.QueryAsync(context, "SELECT idx FROM sqlite_stat1 WHERE tbl = 'Sessions' ORDER BY idx");

        Assert.Equal(indexes, figures);
    }

    private static Type ContextOf(SessionProvider provider)
        => provider.GetType().Assembly.DefinedTypes.Single(type => type.BaseType == typeof(MigrationsContext<>).MakeGenericType(provider.GetType()));
}
