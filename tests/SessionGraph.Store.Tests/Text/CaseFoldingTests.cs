using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests.Text;

public sealed class CaseFoldingTests
{
    // Letters that came with Unicode 15 to 17: the runtime knows them, the table does not.
    private static readonly (int First, int Last)[] s_newer =
        [(0x1C89, 0x1C89), (0xA7CB, 0xA7DC), (0x10D50, 0x10D65), (0x16EA0, 0x16EB8)];

    [Fact]
    public void Every_character_folds_as_Unicode_says()
    {
        var expected = ReadTable();
        Assert.Equal(1530, expected.Count);

        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value) || Array.Exists(s_newer, range => value >= range.First && value <= range.Last))
                continue;

            var character = new Rune(value).ToString();
            Assert.Equal(expected.GetValueOrDefault(character, character), CaseFolding.Fold(character));
        }
    }

    [Theory]
    [InlineData("Ä", "ä")]
    [InlineData("STRASSE", "straße")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφος")]
    [InlineData("İSTANBUL", "i\u0307stanbul")]
    [InlineData("\uFB03", "FFI")]
    [InlineData("ЁЛКА", "ёлка")]
    [InlineData("\U00010400", "\U00010428")]
    public void Texts_that_differ_in_case_fold_to_the_same(string one, string other)
        => Assert.Equal(CaseFolding.Fold(one), CaseFolding.Fold(other));

    [Theory]
    [InlineData("ı", "I")]
    [InlineData("İ", "i")]
    [InlineData("\u00E9", "e\u0301")]
    [InlineData("a", "ä")]
    public void Nothing_else_is_taken_for_the_same(string one, string other)
        => Assert.NotEqual(CaseFolding.Fold(one), CaseFolding.Fold(other));

    [Fact]
    public void A_half_of_a_pair_is_replaced_and_no_exception() => Assert.Equal("\uFFFDa", CaseFolding.Fold("\uD800A"));

    [Fact]
    public async Task Queries_fold_as_the_code_does_on_each_connection()
    {
        string[] titles = ["Straße", "STRASSE", "Ä", "ä", "İ", "ı", "Σίσυφος", "100%_", "日本語"];
        await using var store = await StoreFixture.CreateAsync();
        await using (var context = store.CreateContext())
        {
            context.AddRange(titles.Select(title => new PathSession { Connection = "360learning", Title = title, StartsAt = DateTime.UnixEpoch }));
            // Held open: between two statements another test may clear the pools, and the setting with its connection.
            await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", TestContext.Current.CancellationToken);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        for (var connection = 0; connection < 3; connection++)
        {
            await using var context = store.CreateContext();
            var folded = await context.PathSessions.OrderBy(session => session.Id)
                .Select(session => CaseFolding.Fold(session.Title!))
                .ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(titles.Select(CaseFolding.Fold), folded);
        }
    }

    private static Dictionary<string, string> ReadTable([CallerFilePath] string testFile = "")
        => File.ReadLines(Path.Combine(Path.GetDirectoryName(testFile)!, "case-folding.txt"))
            .Where(line => line[0] is not '#')
            .Select(line => line.Split(' ').Select(Parse).ToArray())
            .ToDictionary(row => row[0], row => string.Concat(row[1..]));

    private static string Parse(string codePoint)
        => new Rune(int.Parse(codePoint, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
}
