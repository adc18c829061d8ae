namespace SessionGraph.Conformance.Tests.Events;

/// <summary>A change as a client knows it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Id">The session's global id.</param>
/// <param name="Version">The session's version after it.</param>
internal readonly record struct Change(string Kind, string Id, int Version);
