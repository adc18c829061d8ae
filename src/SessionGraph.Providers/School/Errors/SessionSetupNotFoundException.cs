namespace SessionGraph.Providers.School;

/// <summary>There is no session setup with the id in <c>id</c>. The school's API reports this as HTTP 404.</summary>
public sealed class SessionSetupNotFoundException()
    : SessionException("There is no session setup with this id. Give the id of one that the list shows.", "not_found")
{
    /// <summary>The field of the input whose record was not found: <c>id</c>.</summary>
    public override string Field => "id";
}
