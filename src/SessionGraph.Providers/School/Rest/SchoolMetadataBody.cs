using System.ComponentModel;

namespace SessionGraph.Providers.School;

/// <summary>The response to <c>OPTIONS</c>.</summary>
internal sealed record SchoolMetadataBody(
    [property: Description("The name of the path.")] string Name,
    [property: Description("What it is about.")] string Description,
    [property: Description("The media types of the responses.")] IReadOnlyList<string> Renders,
    [property: Description("The media types of accepted bodies.")] IReadOnlyList<string> Parses);
