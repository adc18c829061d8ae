namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A group of users in 360Learning. Each path session is owned by a group.</summary>
/// <remarks><c>sessionOwnerGroup</c> in docs/providers/360learning.md. Key: connection and id.</remarks>
public sealed class Group : Lookup<string>;
