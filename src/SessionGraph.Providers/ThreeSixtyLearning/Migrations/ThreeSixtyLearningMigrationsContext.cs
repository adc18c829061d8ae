namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>What <c>dotnet ef</c> makes the migrations of the 360Learning provider of.</summary>
internal sealed class ThreeSixtyLearningMigrationsContext : MigrationsContext<ThreeSixtyLearningProvider>;
