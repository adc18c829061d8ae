using SessionGraph.Store;

namespace SessionGraph.Gateway.ThreeSixtyLearning;

/// <summary>A path that learners take in sessions.</summary>
[ObjectType<LearningPath>(IgnoreProperties = [nameof(LearningPath.Connection)])]
public static class LearningPathType;
