namespace SessionGraph.Providers.Quiz;

/// <summary>The attributes of a response: all, or those named by <c>fields[quiz/sessions][]</c>.</summary>
/// <param name="Names">The names; null for all attributes.</param>
internal sealed record QuizFields(IReadOnlySet<string>? Names)
{
    private const string ParameterName = $"fields[{QuizDocument.ResourceType}]";

    /// <summary>All attributes.</summary>
    public static QuizFields All { get; } = new((IReadOnlySet<string>?)null);

    /// <summary>Reads the parameters. As in JSON:API, a value may list several attributes, separated by commas.</summary>
    public static QuizFields Read(QuizQueryString query)
    {
        HashSet<string>? names = null;
        foreach (var (_, value) in query.Parameters.Where(parameter => parameter.Name is ParameterName or ParameterName + "[]"))
            (names ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith((value ?? "").Split(',', StringSplitOptions.TrimEntries));

        return names is null ? All : new QuizFields(names);
    }

    /// <summary>Whether responses include the attribute.</summary>
    public bool Contains(QuizAttribute attribute) => Names?.Contains(attribute.Name) ?? true;
}
