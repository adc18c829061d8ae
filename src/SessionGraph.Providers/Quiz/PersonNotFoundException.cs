namespace SessionGraph.Providers;

/// <summary>The learner is not known (the quiz API's 422).</summary>
/// <param name="personId">The id that is not known.</param>
/// <param name="connection">The provider account.</param>
public sealed class PersonNotFoundException(int personId, string connection) : SessionException(
    $"personId: the connection '{connection}' has no person {personId}.",
    "Verse::Error::ValidationFailed")
{
    /// <summary>The id that is not known.</summary>
    public int PersonId { get; } = personId;

    /// <summary>The JSON pointer that the quiz API gives (<c>source.pointer</c>).</summary>
    public string Pointer { get; } = "/data/attributes/person_id";
}
