namespace SessionGraph.Providers;

/// <summary>The session or something that it refers to is not there (Zoho People's 404).</summary>
/// <param name="field">The field of the input, which says what is not there.</param>
/// <param name="reason">What is not there.</param>
public sealed class CourseSessionNotFoundException(string field, string reason) : SessionException($"Not found: {reason}.", "404")
{
    /// <summary>
    /// The field of the input: <c>id</c>, <c>courseId</c>, <c>batchId</c>, <c>moduleId</c>, <c>trainerErecno</c>, <c>roomId</c> or
    /// <c>gradeCategoryId</c>.
    /// </summary>
    public string Field { get; } = field;
}
