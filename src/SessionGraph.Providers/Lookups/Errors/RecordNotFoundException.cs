namespace SessionGraph.Providers;

/// <summary>The connection does not have the record that the input refers to.</summary>
/// <param name="field">The field of the input: <c>id</c>, <c>key</c>, or a reference to another record, such as <c>courseId</c>.</param>
/// <param name="record">The record that was not found.</param>
public sealed class RecordNotFoundException(string field, string record) : SessionException(
    $"{field}: there is no {record}. Give the id of one that the list shows, or create it first.", "RECORD_NOT_FOUND")
{
    /// <summary>The field of the input that refers to the record.</summary>
    public override string Field { get; } = field;
}
