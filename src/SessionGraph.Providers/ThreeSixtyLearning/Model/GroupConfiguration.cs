namespace SessionGraph.Providers.ThreeSixtyLearning;

internal sealed class GroupConfiguration() : LookupConfiguration<Group, string>("Groups");
