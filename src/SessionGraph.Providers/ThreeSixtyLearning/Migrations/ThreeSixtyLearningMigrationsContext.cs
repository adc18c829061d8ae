namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The context for scaffolding the 360Learning provider's migrations with <c>dotnet ef</c>.</summary>
internal sealed class ThreeSixtyLearningMigrationsContext : MigrationsContext<ThreeSixtyLearningProvider>;
