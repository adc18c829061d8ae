namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>There is no path session with the id in <c>id</c>. 360Learning reports this as HTTP 404.</summary>
public sealed class PathSessionNotFoundException() : SessionException(
    "There is no path session with this id. Give the id of one that the list shows.",
    "session_not_found")
{
    /// <summary>The field of the input whose record was not found: <c>id</c>.</summary>
    public override string Field => "id";
}
