namespace SessionGraph.Providers;

/// <summary>What the kinds of records that sessions refer to are called in the graph.</summary>
internal sealed class LookupNames
{
    private readonly Dictionary<Type, LookupName> _names = [];

    /// <summary>Names a kind.</summary>
    /// <param name="plural">What several records are called.</param>
    public void Add<TLookup>(string plural) => _names.Add(typeof(TLookup), new LookupName(WordsOf(typeof(TLookup)), plural));

    /// <summary>The name of a kind.</summary>
    public LookupName this[Type type] => _names[type];

    /// <summary>What one record is called, in words, such as <c>course batch</c>.</summary>
    public static string WordsOf(Type type)
        => string.Concat(type.Name.Select((character, index) => char.IsUpper(character) && index > 0
            ? " " + char.ToLowerInvariant(character)
            : char.ToLowerInvariant(character).ToString()));
}

/// <summary>What a kind of record is called.</summary>
/// <param name="Singular">One record, in words, such as <c>course batch</c>.</param>
/// <param name="Plural">Several records, in words.</param>
internal sealed record LookupName(string Singular, string Plural)
{
    /// <summary>The words as a name of the graph: <c>CourseBatches</c>.</summary>
    public static string PascalCase(string words) => string.Concat(words.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
