namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// <c>pathId</c> is left out, null or not 24 hexadecimal digits, or the connection has no path with this id. 360Learning reports this as
/// HTTP 404, <c>path_not_found</c>.
/// </summary>
/// <param name="message">What is wrong and how to correct it.</param>
public sealed class PathNotFoundException(string message) : SessionException(message, "path_not_found")
{
    /// <summary>The field of the input whose record was not found: <c>pathId</c>.</summary>
    public override string Field => "pathId";
}
