namespace SessionGraph.Providers;

/// <summary>The session, or a record that it refers to, does not exist (HTTP status 404 in Zoho People).</summary>
/// <param name="field">The field of the input, which says what is not there.</param>
/// <param name="reason">What is not there.</param>
public sealed class CourseSessionNotFoundException(string field, string reason) : SessionException($"Not found: {reason}.", "404")
{
    /// <summary>
    /// The field of the input whose record was not found: <c>id</c>, <c>courseId</c>, <c>batchId</c>, <c>moduleId</c>,
    /// <c>trainerErecno</c>, <c>roomId</c> or <c>gradeCategoryId</c>.
    /// </summary>
    public string Field { get; } = field;
}
