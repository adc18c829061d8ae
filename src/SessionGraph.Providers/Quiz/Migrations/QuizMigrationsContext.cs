namespace SessionGraph.Providers.Quiz;

/// <summary>The context for scaffolding the quiz provider's migrations with <c>dotnet ef</c>.</summary>
internal sealed class QuizMigrationsContext : MigrationsContext<QuizProvider>;
