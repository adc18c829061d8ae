using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>
/// Searches records by the beginnings of the words of their names and email addresses, for pickers. First come the names that begin with the
/// first word. It reads every record of the list.
/// </summary>
/// <typeparam name="TLookup">The entity.</typeparam>
public sealed class LookupSearchType<TLookup> : SearchType<TLookup>
    where TLookup : Lookup
{
    private static readonly string? s_mail = LookupSearch.FindMail(typeof(TLookup))?.Name;

    /// <inheritdoc/>
    public override IQueryable<TLookup> Find(IQueryable<TLookup> rows, IReadOnlyList<string> words)
        => words.Select(SearchText.WordsOf).Aggregate(rows, Find);

    /// <inheritdoc/>
    public override IQueryable<Ranked<TLookup>> Rank(IQueryable<TLookup> rows, IReadOnlyList<string> words)
    {
        // The bar marks the begin of the name.
        var first = "|" + SearchText.WordsOf(words[0]);
        return Find(rows, words).Select(row => new Ranked<TLookup>
        {
            Row = row,
            Score = ("|" + SearchText.WordsOf(row.Name)).Contains(first) ? 1 : 0,
        });
    }

    private static IQueryable<TLookup> Find(IQueryable<TLookup> rows, string word) => s_mail is { } mail
        ? rows.Where(row => SearchText.WordsOf(row.Name + " " + (EF.Property<string?>(row, mail) ?? "")).Contains(word))
        : rows.Where(row => SearchText.WordsOf(row.Name).Contains(word));
}
