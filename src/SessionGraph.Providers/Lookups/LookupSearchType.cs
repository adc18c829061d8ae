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
        => words.Select(SearchText.Normalize).Aggregate(rows, Find);

    /// <inheritdoc/>
    public override IQueryable<Ranked<TLookup>> Rank(IQueryable<TLookup> rows, IReadOnlyList<string> words)
    {
        // The bar marks the begin of the name.
        var first = "|" + SearchText.Normalize(words[0]);
        return Find(rows, words).Select(row => new Ranked<TLookup>
        {
            Row = row,
            Score = ("|" + SearchText.Normalize(row.Name)).Contains(first) ? 1 : 0,
        });
    }

    // EF Core takes the name of a property as a constant only.
    private static IQueryable<TLookup> Find(IQueryable<TLookup> rows, string word) => s_mail switch
    {
        "Email" => rows.Where(row => SearchText.Normalize(row.Name + " " + (EF.Property<string?>(row, "Email") ?? "")).Contains(word)),
        "Mail" => rows.Where(row => SearchText.Normalize(row.Name + " " + (EF.Property<string?>(row, "Mail") ?? "")).Contains(word)),
        _ => rows.Where(row => SearchText.Normalize(row.Name).Contains(word)),
    };
}
