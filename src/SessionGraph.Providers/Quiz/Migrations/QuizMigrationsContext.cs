namespace SessionGraph.Providers.Quiz;

/// <summary>What <c>dotnet ef</c> makes the migrations of the quiz provider of.</summary>
internal sealed class QuizMigrationsContext : MigrationsContext<QuizProvider>;
