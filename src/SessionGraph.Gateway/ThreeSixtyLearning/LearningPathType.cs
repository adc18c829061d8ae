using SessionGraph.Store;

namespace SessionGraph.Gateway.ThreeSixtyLearning;

/// <summary>A learning path, which learners follow in sessions.</summary>
[ObjectType<LearningPath>(IgnoreProperties = [nameof(LearningPath.Connection)])]
public static class LearningPathType;
