namespace SessionGraph.Providers.Quiz;

/// <summary>The connection has no person with the id in <c>personId</c>. The quiz API reports this as HTTP 422.</summary>
/// <param name="personId">The id that was not found.</param>
/// <param name="connection">The connection.</param>
public sealed class PersonNotFoundException(int personId, string connection) : SessionException(
    $"personId: the connection '{connection}' has no person {personId}.",
    "Verse::Error::ValidationFailed")
{
    /// <summary>The field of the input whose record was not found: <c>personId</c>.</summary>
    public override string Field => "personId";

    /// <summary>The id that was not found.</summary>
    public int PersonId { get; } = personId;

    /// <summary>The JSON pointer by which the quiz API names the field: <c>/data/attributes/person_id</c>.</summary>
    public string Pointer { get; } = "/data/attributes/person_id";
}
