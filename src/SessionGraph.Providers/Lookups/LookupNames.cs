namespace SessionGraph.Providers;

/// <summary>The names of the kinds of records in the graph.</summary>
internal sealed class LookupNames
{
    private readonly Dictionary<Type, LookupName> _names = [];

    /// <summary>Adds the names of a kind.</summary>
    /// <param name="plural">The plural name.</param>
    public void Add<TLookup>(string plural) => _names.Add(typeof(TLookup), new LookupName(WordsOf(typeof(TLookup)), plural));

    /// <summary>The names of a kind.</summary>
    public LookupName this[Type type] => _names[type];

    /// <summary>The singular name in words, such as <c>course batch</c>.</summary>
    public static string WordsOf(Type type)
        => string.Concat(type.Name.Select((character, index) => char.IsUpper(character) && index > 0
            ? " " + char.ToLowerInvariant(character)
            : char.ToLowerInvariant(character).ToString()));
}

/// <summary>The names of a kind of record.</summary>
/// <param name="Singular">The singular name in words, such as <c>course batch</c>.</param>
/// <param name="Plural">The plural name in words.</param>
internal sealed record LookupName(string Singular, string Plural)
{
    /// <summary>Converts the words to a name of the graph: <c>CourseBatches</c>.</summary>
    public static string PascalCase(string words) => string.Concat(words.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
