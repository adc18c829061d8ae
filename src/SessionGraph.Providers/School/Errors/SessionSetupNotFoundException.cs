namespace SessionGraph.Providers.School;

/// <summary>There is no session setup with the id in <c>id</c> or <c>key</c>. The school's API reports this as HTTP 404.</summary>
/// <param name="reference">The session that was asked for.</param>
public sealed class SessionSetupNotFoundException(SessionReference reference)
    : SessionNotFoundException(reference, "session setup", "not_found");
