using System.ComponentModel;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The response to a create.</summary>
internal sealed record CreatedPathSessionBody([property: Description("The id of the new session.")] string Id);
