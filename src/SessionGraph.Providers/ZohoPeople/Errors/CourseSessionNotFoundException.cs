namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// The session, or a record that the input refers to, was not found. <c>field</c> says which. Zoho People reports this as HTTP 404.
/// </summary>
/// <param name="field">The field of the input whose record does not exist.</param>
/// <param name="reason">The missing record.</param>
public sealed class CourseSessionNotFoundException(string field, string reason) : SessionException($"Not found: {reason}.", "404")
{
    /// <summary>
    /// The field of the input that refers to what was not found. <c>id</c> or <c>key</c> is the session itself; the other fields are <c>courseId</c>,
    /// <c>batchId</c>, <c>moduleId</c>, <c>trainerErecno</c>, <c>roomId</c> and <c>gradeCategoryId</c>.
    /// </summary>
    public override string Field { get; } = field;
}
