namespace SessionGraph.Providers.OneRoster;

/// <summary>The academic session refers to a record that the connection does not have.</summary>
/// <param name="field">The field of the input: <c>org</c>, <c>parent</c> or <c>children</c>.</param>
/// <param name="sourcedId">The sourcedId that is not known.</param>
/// <param name="connection">The connection.</param>
public sealed class OneRosterReferenceNotFoundException(string field, string sourcedId, string connection) : SessionException(
    $"{field}: the connection '{connection}' has no {(field == "org" ? "organisation" : "academic session")} '{sourcedId}' (sourcedId).",
    "unknownobject")
{
    /// <summary>The field of the input that refers to the record: <c>org</c>, <c>parent</c> or <c>children</c>.</summary>
    public override string Field { get; } = field;

    /// <summary>The <c>sourcedId</c> that was not found.</summary>
    public string SourcedId { get; } = sourcedId;
}
