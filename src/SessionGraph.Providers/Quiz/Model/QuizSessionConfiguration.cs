using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Providers.Quiz;

internal sealed class QuizSessionConfiguration : IEntityTypeConfiguration<QuizSession>
{
    public void Configure(EntityTypeBuilder<QuizSession> builder)
    {
        builder.HasOne(session => session.Person)
            .WithMany()
            .HasForeignKey(session => new { session.Connection, session.PersonId })
            .OnDelete(DeleteBehavior.Restrict);

        // The quiz API's filter by person, and the check that a deleted person has no sessions.
        builder.HasIndex(session => session.PersonId).HasFilter("\"PersonId\" IS NOT NULL");
    }
}
