using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>
/// Searches records by the prefixes of the words in their names and email addresses, for pickers. Names that start with the first word come
/// first. The search reads every record of the list.
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
        // The bar marks the start of the name.
        var first = "|" + SearchText.Normalize(words[0]);
        return Find(rows, words).Select(row => new Ranked<TLookup>
        {
            Row = row,
            Score = ("|" + SearchText.Normalize(row.Name)).Contains(first) ? 1 : 0,
        });
    }

    // EF Core requires property names to be constants.
    private static IQueryable<TLookup> Find(IQueryable<TLookup> rows, string word) => s_mail switch
    {
        "Email" => rows.Where(row => SearchText.Normalize(row.Name + " " + (EF.Property<string?>(row, "Email") ?? "")).Contains(word)),
        "Mail" => rows.Where(row => SearchText.Normalize(row.Name + " " + (EF.Property<string?>(row, "Mail") ?? "")).Contains(word)),
        _ => rows.Where(row => SearchText.Normalize(row.Name).Contains(word)),
    };
}
