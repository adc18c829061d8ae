namespace SessionGraph.Providers.School;

/// <summary>The answer to <c>OPTIONS</c>.</summary>
/// <param name="Name">The name of the path.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Renders">The media types of the answers.</param>
/// <param name="Parses">The media types of the bodies that it takes.</param>
internal sealed record SchoolMetadataBody(string Name, string Description, IReadOnlyList<string> Renders, IReadOnlyList<string> Parses);
