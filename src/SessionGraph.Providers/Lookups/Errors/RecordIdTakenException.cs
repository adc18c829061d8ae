namespace SessionGraph.Providers;

/// <summary>Another record of the connection already has this id, or another value that must be unique.</summary>
/// <param name="field">The field of the input.</param>
/// <param name="value">The value that is taken.</param>
/// <param name="connection">The connection.</param>
public sealed class RecordIdTakenException(string field, string value, string connection) : SessionException(
    $"{field}: '{value}' belongs to another record of the connection '{connection}'. Give a value that is not in use.", "RECORD_ID_TAKEN")
{
    /// <summary>The field of the input whose value is taken, such as <c>externalId</c>.</summary>
    public override string Field { get; } = field;
}
