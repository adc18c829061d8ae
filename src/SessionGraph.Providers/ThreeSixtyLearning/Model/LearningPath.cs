namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A learning path in 360Learning. Learners follow a path in sessions.</summary>
/// <remarks><c>pathId</c> in docs/providers/360learning.md. Key: connection and id.</remarks>
public sealed class LearningPath : Lookup<string>;
