namespace SessionGraph.Providers.ThreeSixtyLearning;

internal sealed class LearningPathConfiguration() : LookupConfiguration<LearningPath, string>("LearningPaths");
