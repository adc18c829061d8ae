using System.ComponentModel;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The response to an update or a delete.</summary>
internal sealed record PathSessionStatusBody([property: Description("What happened to the session.")] string Status);
