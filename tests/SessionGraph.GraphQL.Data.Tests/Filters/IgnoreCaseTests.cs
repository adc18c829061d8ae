using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.Store;
using static SessionGraph.GraphQL.Data.Tests.Store.TestQueries;

namespace SessionGraph.GraphQL.Data.Tests.Filters;

/// <summary>The operations that ignore case find on SQLite what they find in memory: by Unicode case folding, unnormalised.</summary>
public sealed class IgnoreCaseTests(TestStore store) : IClassFixture<TestStore>
{
    [Theory]
    [InlineData("Ärger", "ieq", "äRGER", true)]
    [InlineData("Straße", "ieq", "STRASSE", true)]
    [InlineData("STRAẞE", "ieq", "straße", true)]
    [InlineData("Straße", "icontains", "SS", true)]
    [InlineData("MASSE", "iendsWith", "aße", true)]
    [InlineData("Ὀδυσσεύς", "iendsWith", "ΕΎΣ", true)]
    [InlineData("ΣΊΣΥΦΟΣ", "ieq", "σίσυφος", true)]
    [InlineData("İstanbul", "istartsWith", "i\u0307ST", true)]
    [InlineData("İstanbul", "ieq", "istanbul", false)]
    [InlineData("ısı", "ieq", "ISI", false)]
    [InlineData("Ισı", "icontains", "ı", true)]
    [InlineData("caf\u00E9", "ieq", "CAF\u00C9", true)]
    [InlineData("caf\u00E9", "ieq", "CAFE\u0301", false)]
    [InlineData("cafe\u0301", "ieq", "CAFE\u0301", true)]
    [InlineData("50%_off", "icontains", "%_OFF", true)]
    [InlineData("50% off", "icontains", "5_%", false)]
    [InlineData("a\\b", "iendsWith", "\\B", true)]
    [InlineData("any", "icontains", "", true)]
    [InlineData("any", "ieq", "", false)]
    [InlineData("𐐀", "ieq", "𐐨", true)]
    [InlineData("Rakete 🚀", "iendsWith", "E 🚀", true)]
    [InlineData("Rakete 🚀", "endsWith", "e 🚀", true)]
    [InlineData("Rakete 🚀", "endsWith", "E 🚀", false)]
    [InlineData("🚀 Rakete", "endsWith", "ete", true)]
    [InlineData("🚀 Rakete", "nendsWith", "ETE", true)]
    [InlineData("🚀", "endsWith", "Rakete 🚀", false)]
    public async Task A_text_is_found_whatever_its_case(string title, string operation, string operand, bool isFound)
    {
        var predicate = Filter("sessions").Build<Session>(Object(("title", Object((operation, operand)))))!;
        var opposite = Filter("sessions").Build<Session>(Object(("not", Object(("title", Object((operation, operand)))))))!;
        await using var context = store.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await context.Sessions.Where(session => session.Id == 1)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.Title, title), TestContext.Current.CancellationToken);
        var row = await context.Sessions.SingleAsync(session => session.Id == 1, TestContext.Current.CancellationToken);

        var found = await context.Sessions.Where(predicate).AnyAsync(session => session.Id == 1, TestContext.Current.CancellationToken);
        var notFound = await context.Sessions.Where(opposite).AnyAsync(session => session.Id == 1, TestContext.Current.CancellationToken);

        Assert.Equal((isFound, !isFound), (found, notFound));
        Assert.Equal((isFound, !isFound), (predicate.Compile()(row), opposite.Compile()(row)));
    }

    [Theory]
    [InlineData("Straße", true, "weg", "STRASSE")]
    [InlineData("STRAẞE", true, "straße")]
    [InlineData("𐐀", true, "x", "𐐨")]
    [InlineData("Straße", true, null, "strasse")]
    [InlineData("Straße", false, null, "Stra")]
    [InlineData("50%_off", false, "50%%OFF")]
    [InlineData("İstanbul", false, "istanbul", "ISTANBUL")]
    [InlineData("any", false)]
    [InlineData(null, true, "any", null)]
    [InlineData(null, false, "any", "")]
    public async Task A_list_is_searched_whatever_the_case_of_its_texts(string? title, bool isFound, params string?[] texts)
    {
        var operation = Object(("title", Object(("iin", texts))));
        var predicate = Filter("sessions").Build<Session>(operation)!;
        var opposite = Filter("sessions").Build<Session>(Object(("not", operation)))!;
        await using var context = store.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await context.Sessions.Where(session => session.Id == 1)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.Title, title), TestContext.Current.CancellationToken);
        var row = await context.Sessions.SingleAsync(session => session.Id == 1, TestContext.Current.CancellationToken);

        var found = await context.Sessions.Where(predicate).AnyAsync(session => session.Id == 1, TestContext.Current.CancellationToken);
        var notFound = await context.Sessions.Where(opposite).AnyAsync(session => session.Id == 1, TestContext.Current.CancellationToken);

        Assert.Equal((isFound, !isFound), (found, notFound));
        Assert.Equal((isFound, !isFound), (predicate.Compile()(row), opposite.Compile()(row)));
    }

    [Fact]
    public async Task Null_is_no_text_and_so_its_opposite()
    {
        await using var context = store.CreateDbContext();
        var untitled = context.Sessions.Where(session => session.Title == null);
        var opposite = Filter("sessions").Build<Session>(Object(("not", Object(("title", Object(("icontains", "a")))))))!;

        Assert.Equal(
            await untitled.CountAsync(TestContext.Current.CancellationToken),
            await untitled.Where(opposite).CountAsync(TestContext.Current.CancellationToken));
    }
}
