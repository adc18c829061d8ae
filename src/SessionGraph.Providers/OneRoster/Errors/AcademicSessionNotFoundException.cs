namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// There is no academic session with the id in <c>id</c>. An update does not create one. OneRoster reports this as HTTP 404.
/// </summary>
public sealed class AcademicSessionNotFoundException() : SessionException(
    "There is no academic session with this id. Give the id of one that the list shows, or create it first.",
    "unknownobject")
{
    /// <summary>The field of the input whose record was not found: <c>id</c>.</summary>
    public override string Field => "id";
}
