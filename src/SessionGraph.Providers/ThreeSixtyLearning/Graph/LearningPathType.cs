
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A learning path in 360Learning. Learners follow a path in sessions.</summary>
[ObjectType<LearningPath>]
public static class LearningPathType;
