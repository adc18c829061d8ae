namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// There is no academic session with the id in <c>id</c> or <c>key</c>. An update does not create one. OneRoster reports this as HTTP 404.
/// </summary>
/// <param name="reference">The session that was asked for.</param>
public sealed class AcademicSessionNotFoundException(SessionReference reference)
    : SessionNotFoundException(reference, "academic session", "unknownobject");
