namespace SessionGraph.Providers;

/// <summary>There is no session setup with this id (the school API's 404).</summary>
public sealed class SessionSetupNotFoundException()
    : SessionException("There is no session setup with this id. Give the id of one that the list shows.", "not_found");
