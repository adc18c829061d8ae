namespace SessionGraph.Providers.Quiz;

/// <summary>The attributes that a response has: all, or those that <c>fields[quiz/sessions][]</c> names.</summary>
/// <param name="Names">The names; null for all attributes.</param>
internal sealed record QuizFields(IReadOnlySet<string>? Names)
{
    private const string ParameterName = $"fields[{QuizDocument.ResourceType}]";

    /// <summary>All attributes.</summary>
    public static QuizFields All { get; } = new((IReadOnlySet<string>?)null);

    /// <summary>Reads the parameters. A text with commas names several attributes, as in JSON:API.</summary>
    public static QuizFields Read(QuizQueryString query)
    {
        HashSet<string>? names = null;
        foreach (var (_, value) in query.Parameters.Where(parameter => parameter.Name is ParameterName or ParameterName + "[]"))
            (names ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith((value ?? "").Split(',', StringSplitOptions.TrimEntries));

        return names is null ? All : new QuizFields(names);
    }

    /// <summary>Whether responses have the attribute.</summary>
    public bool Contains(QuizAttribute attribute) => Names?.Contains(attribute.Name) ?? true;
}
