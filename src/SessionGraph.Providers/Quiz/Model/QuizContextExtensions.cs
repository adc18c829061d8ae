using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.Quiz;

/// <summary>The provider's entities in the store.</summary>
public static class QuizContextExtensions
{
    extension(SessionGraphContext store)
    {
        /// <summary>The quiz sessions.</summary>
        public DbSet<QuizSession> QuizSessions => store.Set<QuizSession>();

        /// <summary>The people who take quizzes.</summary>
        public DbSet<Person> People => store.Set<Person>();
    }
}
