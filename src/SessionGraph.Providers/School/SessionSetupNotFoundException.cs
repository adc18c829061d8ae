namespace SessionGraph.Providers;

/// <summary>There is no session setup with this id (HTTP status 404 in the school API).</summary>
public sealed class SessionSetupNotFoundException()
    : SessionException("There is no session setup with this id. Give the id of one that the list shows.", "not_found");
