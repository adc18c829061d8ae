using System.Text.Json.Nodes;

namespace SessionGraph.Providers.Quiz;

/// <summary>An attribute of a quiz session in the quiz API.</summary>
/// <param name="Name">The attribute's name in the quiz API, such as <c>person_id</c>.</param>
/// <param name="Field">The field of the graph and its inputs, such as <c>personId</c>.</param>
/// <param name="Form">The format of a value, in the words of error messages.</param>
/// <param name="Read">Reads the value of a session.</param>
internal sealed record QuizAttribute(string Name, string Field, string Form, Func<QuizSession, JsonNode?> Read)
{
    /// <summary>The format of a string. Only a string may be empty.</summary>
    public const string Text = "a text";

    /// <summary>The format of an integer.</summary>
    public const string Integer = "an integer";

    /// <summary>The format of a number.</summary>
    public const string Number = "a number";

    /// <summary>The format of an instant.</summary>
    public const string Instant = "a date and time with seconds and an offset or Z, as in 2022-05-16T22:00:00.000Z";

    /// <summary>The id, which lists can be filtered and sorted by like an attribute.</summary>
    public static QuizAttribute Id { get; } = new("id", "externalId", Text, session => session.ExternalId);

    /// <summary>The attributes, in the order of responses.</summary>
    public static IReadOnlyList<QuizAttribute> All { get; } =
    [
        new("person_id", "personId", Integer, session => session.PersonId),
        new("created_at", "createdAt", Instant, session => Store.Instant.Format(session.CreatedAt)),
        new("name", "name", Text, session => session.Title),
        new("status", "providerStatus", Text, session => session.ProviderStatus),
        new("expires_at", "expiresAt", Instant, session => session.ExpiresAt is { } instant ? Store.Instant.Format(instant) : null),
        new("score", "score", Number, session => session.Score),
    ];

    /// <summary>The attributes that lists can be filtered and sorted by.</summary>
    public static IReadOnlyList<QuizAttribute> Listed { get; } = [Id, .. All];

    /// <summary>The attribute with this name among <see cref="Listed"/>; null when there is none.</summary>
    public static QuizAttribute? Find(string name) => Listed.FirstOrDefault(attribute => attribute.Name == name);

    /// <summary>The quiz API's name of an input's field, such as <c>person_id</c>.</summary>
    public static string NameOf(string field) => Listed.FirstOrDefault(attribute => attribute.Field == field)?.Name ?? field;
}
